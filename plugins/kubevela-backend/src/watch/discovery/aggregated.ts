import type { ApiResource } from './ApiResources';

/** Asks for all groups, versions and resources in one document (Kubernetes 1.27 and later). */
export const AGGREGATED_ACCEPT =
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,' +
  'application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,' +
  'application/json';

/** The parts of an `APIGroupDiscoveryList` that matter. */
export interface AggregatedDiscovery {
  kind: 'APIGroupDiscoveryList';
  items: Array<{
    metadata?: { name?: string };
    versions?: Array<{
      version: string;
      freshness?: 'Current' | 'Stale';
      resources?: Array<{
        resource: string;
        responseKind?: { kind?: string };
        scope?: 'Namespaced' | 'Cluster';
        verbs?: string[];
      }>;
    }>;
  }>;
}

export function isAggregated(document: {
  kind?: string;
}): document is AggregatedDiscovery {
  return document.kind === 'APIGroupDiscoveryList';
}

/** Resources that can be watched, in the order of preference, and groups that did not answer. */
export function readAggregated(document: AggregatedDiscovery): {
  resources: ApiResource[];
  unknownGroups: string[];
} {
  const resources: ApiResource[] = [];
  const unknownGroups: string[] = [];
  for (const item of document.items ?? []) {
    const group = item.metadata?.name ?? '';
    for (const { version, freshness, ...rest } of item.versions ?? []) {
      if (freshness === 'Stale') {
        unknownGroups.push(group);
      }
      for (const resource of rest.resources ?? []) {
        const kind = resource.responseKind?.kind;
        if (kind && isWatchable(resource.verbs)) {
          resources.push({
            group,
            version,
            kind,
            plural: resource.resource,
            namespaced: resource.scope === 'Namespaced',
          });
        }
      }
    }
  }
  return { resources, unknownGroups };
}

export function isWatchable(verbs: string[] | undefined): boolean {
  return !!verbs?.includes('list') && verbs.includes('watch');
}
