import { zstdCompressSync } from 'node:zlib';
import type { KubeObject } from '@velastage/sandbox';
import type { AppliedObject } from './applied.ts';
import type { PlannedApplication } from './plan.ts';

/** The ResourceTracker of an Application's only revision, compressed as vela-core does it from its chart. */
export function tracker(
  app: PlannedApplication,
  applied: readonly AppliedObject[],
  applicationUid: string,
): KubeObject {
  const entries = applied.map(({ raw, component, trait }) => ({
    apiVersion: raw.apiVersion,
    kind: raw.kind,
    name: raw.metadata.name,
    namespace: raw.metadata.namespace,
    component,
    ...(trait && { trait }),
    raw,
  }));
  return {
    apiVersion: 'core.oam.dev/v1beta1',
    kind: 'ResourceTracker',
    metadata: {
      name: `${app.name}-v1-${app.namespace}`,
      finalizers: ['resourcetracker.core.oam.dev/finalizer'],
      labels: {
        'app.oam.dev/appRevision': `${app.name}-v1`,
        'app.oam.dev/name': app.name,
        'app.oam.dev/namespace': app.namespace,
        'app.oam.dev/uid': applicationUid,
      },
    },
    spec: {
      type: 'versioned',
      applicationGeneration: 1,
      compression: {
        type: 'zstd',
        data: zstdCompressSync(JSON.stringify(entries)).toString('base64'),
      },
    },
  };
}
