import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import type { InstanceSummary } from '@velastage/plugin-kubevela-react';

/** The instance that a summary is about. */
export function refOf(summary: InstanceSummary): InstanceRef {
  const { cluster, namespace, name } = summary;
  return { cluster, namespace, name };
}

/**
 * Names for instances that tell them apart with as little as possible: the environment, else the
 * cluster; with cluster or namespace where two would be called the same. By key.
 */
export function instanceNames(
  instances: InstanceSummary[],
): Map<string, string> {
  const forms = [
    (i: InstanceSummary) => i.environment ?? i.cluster,
    (i: InstanceSummary) =>
      i.environment ? `${i.environment} · ${i.cluster}` : i.cluster,
    (i: InstanceSummary) => `${i.cluster}/${i.namespace}`,
    (i: InstanceSummary) => `${i.cluster}/${i.namespace}/${i.name}`,
  ];
  const names = new Map<string, string>();
  let open = instances;
  for (const form of forms) {
    const counts = new Map<string, number>();
    open.forEach(i => counts.set(form(i), (counts.get(form(i)) ?? 0) + 1));
    const last = form === forms[forms.length - 1];
    const clear = open.filter(i => last || counts.get(form(i)) === 1);
    clear.forEach(i => names.set(i.key, form(i)));
    open = open.filter(i => !clear.includes(i));
  }
  return names;
}
