import { KubevelaProvider } from '@velastage/plugin-kubevela-react';
import { FleetImages } from './FleetImages';

/** The images, with live data around them. */
export function ImagesContent() {
  return (
    <KubevelaProvider>
      <FleetImages />
    </KubevelaProvider>
  );
}
