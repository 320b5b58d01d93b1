import type { InstanceSummary } from '@velastage/plugin-kubevela-react';
import { instanceNames } from '../common/instanceNames';

/** Names for instances: of one application their places, of several the applications too. By key. */
export function batchNames(instances: InstanceSummary[]): Map<string, string> {
  const groups = new Map<string, InstanceSummary[]>();
  for (const each of instances) {
    groups.set(each.application, [
      ...(groups.get(each.application) ?? []),
      each,
    ]);
  }
  if (groups.size <= 1) {
    return instanceNames(instances);
  }
  const names = new Map<string, string>();
  for (const [application, group] of groups) {
    for (const [key, place] of instanceNames(group)) {
      names.set(key, `${application}, ${place}`);
    }
  }
  return names;
}
