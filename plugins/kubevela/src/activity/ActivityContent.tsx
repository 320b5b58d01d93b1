import { KubevelaProvider } from '@velastage/plugin-kubevela-react';
import { FleetActivity } from './FleetActivity';

/** Who did what, with live data around it. */
export function ActivityContent() {
  return (
    <KubevelaProvider>
      <FleetActivity />
    </KubevelaProvider>
  );
}
