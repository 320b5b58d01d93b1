import { KubevelaProvider } from '@velastage/plugin-kubevela-react';
import { ChartsPage } from './ChartsPage';

/** The Helm charts that can be installed. */
export function ChartsContent() {
  return (
    <KubevelaProvider>
      <ChartsPage />
    </KubevelaProvider>
  );
}
