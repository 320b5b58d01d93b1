import { PUBLISH_VERSION_ANNOTATION } from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';
import { asRecord, asText, groupOf } from '../kube/objects';
import type { DecodedTracker, ManagedResource } from '../types';
import { readPayload } from './readPayload';

/** KubeVela's name of the cluster that the Application itself is in. */
const LOCAL_PLACEMENT = 'local';

const TYPES: ReadonlySet<string> = new Set([
  'root',
  'versioned',
  'component-revision',
]);

/** Unpacks a ResourceTracker. Throws an error for people if its payload cannot be read. */
export function decodeTracker(tracker: KubernetesObject): DecodedTracker {
  const { metadata, spec } = tracker;
  const resources: ManagedResource[] = [];
  for (const entry of readPayload(tracker)) {
    const resource = managedResource(entry);
    if (resource) {
      resources.push(resource);
    }
  }
  return {
    name: metadata.name,
    type: TYPES.has(spec?.type) ? spec.type : 'legacy',
    applicationGeneration: Number(spec?.applicationGeneration) || 0,
    publishVersion: asText(metadata.annotations?.[PUBLISH_VERSION_ANNOTATION]),
    revision: asText(metadata.labels?.['app.oam.dev/appRevision']),
    deletingSince: metadata.deletionTimestamp,
    resources,
  };
}

function managedResource(entry: any): ManagedResource | undefined {
  const kind = asText(entry?.kind);
  const name = asText(entry?.name);
  if (!kind || !name) {
    return undefined;
  }
  const apiVersion = asText(entry.apiVersion) ?? '';
  const cluster = asText(entry.cluster) ?? '';
  return {
    ref: {
      group: groupOf(apiVersion),
      kind,
      namespace: asText(entry.namespace) ?? '',
      name,
    },
    apiVersion,
    placement: cluster === LOCAL_PLACEMENT ? '' : cluster,
    component: asText(entry.component) ?? '',
    trait: asText(entry.trait) ?? '',
    raw: asRecord(entry.raw) as KubernetesObject | undefined,
    skipGC: entry.skipGC === true,
    deleted: entry.deleted === true,
  };
}
