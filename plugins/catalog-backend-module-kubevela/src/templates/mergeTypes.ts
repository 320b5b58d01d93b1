import type { DefinitionSummary } from '@velastage/plugin-kubevela-common';
import type { ComponentType } from './types';

/**
 * The component types of several clusters as one list, by name. Those that are hidden, or whose parameters
 * the cluster does not know, are left out; where clusters differ, the first by name speaks.
 *
 * @param byCluster - the definitions of each cluster that could be read
 */
export function mergeTypes(
  byCluster: ReadonlyMap<string, DefinitionSummary[]>,
): ComponentType[] {
  const types = new Map<string, ComponentType>();
  for (const cluster of [...byCluster.keys()].sort()) {
    for (const each of byCluster.get(cluster)!) {
      if (each.type !== 'component' || each.hidden || !each.hasSchema) {
        continue;
      }
      const known = types.get(each.name);
      if (known) {
        known.clusters.push(cluster);
      } else {
        const { name, description, template } = each;
        types.set(name, { name, description, template, clusters: [cluster] });
      }
    }
  }
  return [...types.values()].sort((a, b) => a.name.localeCompare(b.name));
}
