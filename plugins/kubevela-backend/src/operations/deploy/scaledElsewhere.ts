import type { OperationNote } from '@velastage/plugin-kubevela-common';
import { asArray, asRecord } from '../../model/kube/objects';
import { note } from '../note';
import { scalerOf } from '../notes/autoscaled';
import type { OperationTarget } from '../types';

/**
 * That autoscalers decide the replicas of what is deployed: whatever it says of them does not last. Of
 * components that say nothing of replicas nothing is told.
 */
export function scaledElsewhere(
  { instance, object, view }: OperationTarget,
  spec: Readonly<Record<string, any>> | undefined,
): OperationNote | undefined {
  const saying = new Set(
    asArray((spec ?? object.spec)?.components)
      .filter(saysReplicas)
      .map(each => each?.name),
  );
  const list = instance.model.nodes
    .filter(({ component }) => component && saying.has(component))
    .flatMap(({ ref }) => {
      const { kind, name, namespace } = ref;
      const scaler = scalerOf({ kind, metadata: { name, namespace } }, view);
      return scaler ? [`${kind} ${name} (${scaler.kind} ${scaler.name})`] : [];
    })
    .join(', ');
  return list
    ? note(
        'autoscaler-decides',
        `An autoscaler decides the replicas of ${list}, whatever is deployed.`,
        { list },
      )
    : undefined;
}

function saysReplicas(component: unknown): boolean {
  const { properties, traits } = asRecord(component) ?? {};
  return [properties, ...asArray(traits).map(each => each?.properties)].some(
    each => asRecord(each)?.replicas !== undefined,
  );
}
