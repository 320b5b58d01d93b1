import type { ClusterView } from '../watch/types';
import {
  DEFINITION_KINDS,
  OAM_GROUP,
  PLATFORM_NAMESPACE,
} from '../watch/cluster/kinds';
import type { DefinitionSet } from './skew';

/**
 * A cluster's definitions as far as they are watched, those of the platform: others are meant to differ. Undefined where not every kind can be seen.
 */
export function readDefinitions(view: ClusterView): DefinitionSet | undefined {
  const digests = new Map<string, string>();
  for (const kind of DEFINITION_KINDS) {
    const isServed = view.namespaced(OAM_GROUP, kind) !== undefined;
    if (
      isServed &&
      view.visibility(OAM_GROUP, kind, PLATFORM_NAMESPACE) !== 'synced'
    ) {
      return undefined;
    }
    for (const { metadata, spec } of view.list(
      OAM_GROUP,
      kind,
      PLATFORM_NAMESPACE,
    )) {
      digests.set(`${kind}/${metadata.name}`, String(spec?.digest ?? ''));
    }
  }
  // No definitions at all: no vela-core, or not one that has come up.
  return digests.size > 0 ? { cluster: view.cluster, digests } : undefined;
}
