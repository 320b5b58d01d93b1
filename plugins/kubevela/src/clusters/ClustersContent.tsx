import { KubevelaProvider } from '@velastage/plugin-kubevela-react';
import { FleetClusters } from './FleetClusters';

/** The clusters, with live data around them. */
export function ClustersContent() {
  return (
    <KubevelaProvider>
      <FleetClusters />
    </KubevelaProvider>
  );
}
