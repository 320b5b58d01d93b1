import type { KubernetesObject } from '../../watch/types';
import { parseObjects } from './fixtures';

/** A tracker that holds the objects of a fixture which carry the Application's labels, manifests included. */
export function trackerOf(
  { metadata, status }: KubernetesObject,
  objects: readonly KubernetesObject[],
): KubernetesObject {
  const managed = objects.filter(
    object =>
      object.metadata.labels?.['app.oam.dev/component'] &&
      !object.metadata.ownerReferences,
  );
  const [tracker] = parseObjects(
    JSON.stringify({
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'ResourceTracker',
      metadata: {
        name: `${metadata.name}-v${metadata.generation}-${metadata.namespace}`,
        annotations: metadata.annotations,
        labels: {
          'app.oam.dev/uid': metadata.uid,
          'app.oam.dev/appRevision': status?.latestRevision?.name,
        },
      },
      spec: {
        type: 'versioned',
        applicationGeneration: metadata.generation,
        managedResources: managed.map(({ status: _, ...raw }) => ({
          apiVersion: raw.apiVersion,
          kind: raw.kind,
          namespace: raw.metadata.namespace,
          name: raw.metadata.name,
          component: raw.metadata.labels?.['app.oam.dev/component'],
          trait: raw.metadata.labels?.['trait.oam.dev/type'],
          raw,
        })),
      },
    }),
  );
  return tracker;
}
