import type {
  InstanceRef,
  InstanceSummary,
} from '@velastage/plugin-kubevela-common';
import { createInstanceBuilder, type ModelSettings } from '../../model';
import type { ClusterView, KubernetesObject } from '../../watch/types';

const build = createInstanceBuilder();

/**
 * What an Application would be in the lists if it were written: for the permission's rules, which decide on
 * its cluster, namespace, environment and owner.
 */
export function plannedInstance(
  ref: InstanceRef,
  application: KubernetesObject,
  settings: ModelSettings,
): InstanceSummary {
  const { summary } = build({
    application,
    trackers: [],
    view: nothingSeen(ref.cluster),
    settings,
    now: Date.now(),
  });
  return { ...summary, version: 0, key: '' };
}

function nothingSeen(cluster: string): ClusterView {
  return {
    cluster,
    get: () => undefined,
    childrenOf: () => [],
    list: () => [],
    visibility: () => 'synced',
    namespaced: () => undefined,
  };
}
