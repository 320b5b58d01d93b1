import { asArray } from '../../model/kube/objects';
import type { KubernetesObject } from '../../watch/types';
import type { OperationTarget } from '../types';

/** What vela-core deletes together with an Application: its live managed resources by kind, most first. */
export function removedKinds({
  instance,
}: OperationTarget): Array<{ kind: string; count: number }> {
  const counts = new Map<string, number>();
  for (const { managed, missing, ref } of instance.model.nodes) {
    if (managed && !missing) {
      counts.set(ref.kind, (counts.get(ref.kind) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => b.count - a.count || a.kind.localeCompare(b.kind));
}

/** StatefulSets whose volume claims outlive them, `StatefulSet name` each. */
export function keptVolumes({ instance, view }: OperationTarget): string[] {
  return instance.model.nodes
    .filter(({ ref, managed }) => managed && ref.kind === 'StatefulSet')
    .filter(({ ref: { namespace = '', name } }) =>
      keepsClaims(
        view.get({ group: 'apps', kind: 'StatefulSet', namespace, name }),
      ),
    )
    .map(({ ref }) => `StatefulSet ${ref.name}`);
}

function keepsClaims(statefulSet: KubernetesObject | undefined): boolean {
  const { volumeClaimTemplates, persistentVolumeClaimRetentionPolicy: policy } =
    statefulSet?.spec ?? {};
  return (
    asArray(volumeClaimTemplates).length > 0 && policy?.whenDeleted !== 'Delete'
  );
}
