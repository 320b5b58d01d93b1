import type { KubernetesObject } from '../../watch/types';
import { asArray, asText } from '../kube/objects';
import { podSpecOf } from '../kube/podTemplate';
import type { Tree, TreeNode } from '../tree';
import type { ComponentPart } from './types';
import { velaCoreViews } from './velaCoreView';

/** Trait name under which a tracker lists a component's further outputs. */
const AUXILIARY = 'AuxiliaryWorkload';

/** The components of the spec, each with its objects. Two of one name share them, as they do in vela-core. */
export function componentParts(
  application: KubernetesObject,
  tree: Tree,
): ComponentPart[] {
  const views = velaCoreViews(application.status);
  const parts: ComponentPart[] = [];
  const byName = new Map<string, ComponentPart>();
  for (const spec of asArray(application.spec?.components)) {
    const name = asText(spec?.name);
    if (!name) {
      continue;
    }
    const part: ComponentPart = {
      name,
      type: asText(spec.type) ?? '',
      spec,
      nodes: byName.get(name)?.nodes ?? [],
      velaCore: views.get(name),
    };
    byName.set(name, part);
    parts.push(part);
  }
  for (const node of tree.managed) {
    if (!node.outdated) {
      byName.get(node.component)?.nodes.push(node);
    }
  }
  for (const part of parts) {
    part.workload = workloadOf(part.nodes);
  }
  return parts;
}

/**
 * The main object: the component's own output, unless that is only a note beside the real workload (a
 * chart's release ConfigMap, the first of several raw objects).
 */
function workloadOf(nodes: TreeNode[]): TreeNode | undefined {
  const own = nodes.find(node => node.trait === '');
  if (own && runsPods(own)) {
    return own;
  }
  return nodes.find(node => node.trait === AUXILIARY && runsPods(node)) ?? own;
}

/** Whether it has a pod template, or is a pod. */
export function runsPods({ object, managed }: TreeNode): boolean {
  const described = object ?? managed?.raw;
  return Boolean(described && podSpecOf(described));
}
