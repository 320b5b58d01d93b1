import type { ChildRule } from '../../watch/prune/childRules';
import { PLATFORM_NAMESPACE } from '../../watch/cluster/kinds';
import type { ClusterView } from '../../watch/types';

/** What a cluster's rules say belongs under a kind, by `group/Kind` of the parent. */
export type ChildRules = ReadonlyMap<
  string,
  ReadonlyArray<Pick<ChildRule, 'child' | 'bySelector'>>
>;

/** What engines that the portal knows make under their objects, where the cluster has such kinds. */
const STANDARD: ChildRules = new Map([
  [
    'argoproj.io/Rollout',
    [
      {
        child: { group: 'argoproj.io', kind: 'AnalysisRun' },
        bySelector: false,
      },
    ],
  ],
]);

/** No rule but those that are built in. */
export const NO_CHILD_RULES: ChildRules = new Map();

/** Children that owner references lead to anyhow, in watches of their own. */
const BUILT_IN = new Set([
  'apps/Deployment apps/ReplicaSet',
  'apps/ReplicaSet /Pod',
  'apps/StatefulSet /Pod',
  'apps/DaemonSet /Pod',
  'batch/Job /Pod',
  'batch/CronJob batch/Job',
]);

/**
 * The rules of all ConfigMaps in which addons keep them. Rules add to what is built in, and to each other;
 * none takes anything away.
 */
export function childRulesOf(view: ClusterView): ChildRules {
  const rules = new Map(
    [...STANDARD].map(([parent, own]) => [parent, [...own]]),
  );
  const seen = new Set<string>();
  for (const map of view.list('', 'ConfigMap', PLATFORM_NAMESPACE)) {
    const own: readonly ChildRule[] = map.childRules ?? [];
    for (const { parent, child, bySelector } of own) {
      const key = `${parent.group}/${parent.kind}`;
      const pair = `${key} ${child.group}/${child.kind}`;
      const told = `${pair} ${bySelector}`;
      if (!BUILT_IN.has(pair) && !seen.has(told)) {
        seen.add(told);
        rules.set(key, [...(rules.get(key) ?? []), { child, bySelector }]);
      }
    }
  }
  return rules;
}
