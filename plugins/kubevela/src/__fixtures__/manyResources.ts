import type { ResourceNode } from '@velastage/plugin-kubevela-react';
import { exampleNode } from './resources';

const PODS = 14;
/** One component has a deployment, a replica set, its pods, and four more. */
const PER_COMPONENT = PODS + 6;

/** A generated application of so many resources; every fortieth component has two failing pods. */
export function manyResources(count: number): ResourceNode[] {
  const nodes: ResourceNode[] = [];
  for (let i = 0; nodes.length < count; i++) {
    nodes.push(...componentOf(i));
  }
  return nodes.slice(0, count);
}

function componentOf(index: number): ResourceNode[] {
  const name = `service-${String(index).padStart(4, '0')}`;
  const failing = index % 40 === 7 ? 2 : 0;
  const of = { component: name };
  const well = { status: 'Healthy' as const };
  const pods = Array.from({ length: PODS }, (_, pod) =>
    exampleNode('Pod', `${name}-6c8f-${pod}`, {
      ...of,
      parents: [`ReplicaSet/${name}-6c8f`],
      health:
        pod < failing
          ? { status: 'Degraded', message: 'CrashLoopBackOff' }
          : well,
      info: [{ name: 'containers', value: pod < failing ? '0/1' : '1/1' }],
    }),
  );
  const managed = (kind: string) =>
    exampleNode(kind, name, { ...of, managed: true, health: well });
  return [
    exampleNode('Deployment', name, {
      ...of,
      managed: true,
      drift: 'InSync',
      health: failing ? { status: 'Degraded' } : well,
    }),
    exampleNode('ReplicaSet', `${name}-6c8f`, {
      ...of,
      parents: [`Deployment/${name}`],
      health: well,
    }),
    ...pods,
    ...['Service', 'Ingress', 'ConfigMap', 'HorizontalPodAutoscaler'].map(
      managed,
    ),
  ].slice(0, PER_COMPONENT);
}
