import type { Disagreement } from '@velastage/plugin-kubevela-common';
import type { ClusterView, KubernetesObject } from '../../watch/types';
import type { Delivery } from '../delivery';
import { imagesOf } from '../kube/podTemplate';
import { componentHealth } from '../rollup/componentHealth';
import { disagreementOf } from '../rollup/disagreements';
import { keepSince } from '../rollup/keepSince';
import type { TreeNode } from '../tree';
import { resourceRef } from '../tree/resourceRef';
import type { InstanceModel } from '../types';
import { endpointsOf } from './endpoints';
import { objectsOf } from './objectsOf';
import { replicasOf } from './replicas';
import { traitsOf } from './traits';
import type { BuiltComponent, ComponentPart } from './types';

/** What components are built from, beside their parts. */
export interface ComponentsInput {
  application: KubernetesObject;
  view: ClusterView;
  delivery: Delivery;
  /** Why it is not known what was deployed. */
  unlisted?: string;
  now: number;
  previous?: InstanceModel;
}

/** The components as the API shows them, and where vela-core sees one otherwise. */
export function buildComponents(
  parts: readonly ComponentPart[],
  input: ComponentsInput,
): { components: BuiltComponent[]; disagreements: Disagreement[] } {
  const { application, view, delivery, unlisted, now, previous } = input;
  const components: BuiltComponent[] = [];
  const disagreements: Disagreement[] = [];
  const before = previous?.detail.components;
  for (const part of parts) {
    const rolled = componentHealth(part, delivery, unlisted);
    const { live, ...health } = rolled;
    const shown = keepSince(
      health,
      before?.find(({ name }) => name === part.name)?.health,
      now,
    );
    components.push({
      part,
      component: {
        name: part.name,
        type: part.type,
        health: shown,
        velaCoreHealthy: part.velaCore?.healthy,
        velaCoreMessage: part.velaCore?.message,
        images: componentImages(part.nodes, part.workload),
        replicas: replicasOf(part.workload?.object),
        workload: part.workload && resourceRef(part.workload, view.cluster),
        ...objectsOf(part, view.cluster),
        endpoints: endpointsOf(part.nodes, view),
        traits: traitsOf(part),
      },
    });
    const disagreement = disagreementOf(
      part,
      rolled,
      shown,
      application,
      delivery,
    );
    if (disagreement) {
      disagreements.push(disagreement);
    }
  }
  return { components, disagreements };
}

/** Images of a component's objects, its workload's first. */
function componentImages(nodes: TreeNode[], workload?: TreeNode): string[] {
  const images = new Set<string>();
  const seen = new Set<TreeNode>();
  const add = (node: TreeNode) => {
    if (seen.has(node)) {
      return;
    }
    seen.add(node);
    const { object, managed, children } = node;
    for (const image of imagesOf(object ?? managed?.raw)) {
      images.add(image);
    }
    // What Flux applied for the component is as much a part of it.
    children.filter(({ adopted }) => adopted).forEach(add);
  };
  (workload ? [workload, ...nodes] : nodes).forEach(add);
  return [...images];
}
