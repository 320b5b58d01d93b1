import type { KubeObject } from '../../client/client.ts';

/** The storage class whose claims are bound at once (stages/volume.yaml). */
export function storageManifests(): KubeObject[] {
  return [
    {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: {
        name: 'standard',
        annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' },
      },
      provisioner: 'sandbox.velastage.dev/volume',
      reclaimPolicy: 'Delete',
      volumeBindingMode: 'Immediate',
    },
  ];
}
