import { finding } from '../finding';
import type { ProblemRule } from '../types';
import { nameOf } from '../../kube/objects';
import { listed, UNREPAIRED } from '../words';
import type { TreeNode } from '../../tree';
import { unrepairedReason, type UnrepairedReason } from '../../drift/repairs';

/** An object that was applied is not in the cluster any more: someone deleted it. */
export const resourceDeleted: ProblemRule = {
  code: 'resource-deleted',
  find(context) {
    const { tree, application, components, drift } = context;
    const workloads = new Set(components.map(({ part }) => part.workload));
    const byComponent = new Map<string, TreeNode[]>();
    for (const node of tree.managed) {
      if (node.presence === 'missing' && !context.explained.has(node)) {
        byComponent.set(node.component, [
          ...(byComponent.get(node.component) ?? []),
          node,
        ]);
      }
    }
    const reason = unrepairedReason(application);
    return [...byComponent.values()].map(nodes => {
      const main = nodes.find(node => workloads.has(node)) ?? nodes[0];
      const names = listed(nodes.map(({ ref }) => nameOf(ref)));
      return finding(
        {
          code: 'resource-deleted',
          severity: 'error',
          sentence: `${names} of ${main.component || 'the application'} ${
            nodes.length > 1 ? 'are' : 'is'
          } not in the cluster any more`,
          advice: adviceFor(reason, nodes.length > 1 ? 'them' : 'it'),
          node: main,
          since: drift.items.find(
            ({ resource }) =>
              resource.kind === main.ref.kind &&
              resource.name === main.ref.name,
          )?.since,
          params: { resources: names, component: main.component },
          explains: nodes,
        },
        context,
      );
    });
  },
};

function adviceFor(reason: UnrepairedReason | undefined, what: string): string {
  if (!reason) {
    return `vela-core puts ${what} back within five minutes; restart the workflow to have ${what} back at once`;
  }
  const why = `vela-core does not put ${what} back by itself, because ${UNREPAIRED[reason]}`;
  return reason === 'paused'
    ? `Switch reconciling on again to have ${what} back: ${why}`
    : `Restart the workflow to have ${what} back: ${why}`;
}
