import type { KubernetesObject } from '../../../watch/types';
import { nodeId } from '../../tree';
import type { TreeNode } from '../../tree';
import { finding } from '../finding';
import type { ProblemContext, ProblemRule } from '../types';
import { listed } from '../words';

/**
 * A ConfigMap has keys that the application does not set. vela-core never takes a key out of a ConfigMap:
 * it keeps no record of what it wrote there. While an older tracker is still there it tells that the
 * application had the key and dropped it; afterwards nothing tells such a key from one that was added by
 * somebody else, so that both are named as possible.
 */
export const configKeysLeft: ProblemRule = {
  code: 'config-keys-left',
  find(context) {
    return context.tree.managed.flatMap(node => {
      const extra = extraKeys(node);
      return extra.length > 0 ? [toFinding(node, extra, context)] : [];
    });
  },
};

function extraKeys({ ref, object, managed, outdated }: TreeNode): string[] {
  const raw = managed?.raw;
  if (ref.kind !== 'ConfigMap' || ref.group !== '' || !object || !raw) {
    return [];
  }
  // A shared object carries the name of the Application that keeps it.
  const owner = object.metadata.labels?.['app.oam.dev/name'];
  const shared = owner !== raw.metadata?.labels?.['app.oam.dev/name'];
  if (outdated || shared || object.metadata.deletionTimestamp) {
    return [];
  }
  const wanted = keysOf(raw);
  return [...keysOf(object)].filter(key => !wanted.has(key));
}

function keysOf({ data, binaryData }: KubernetesObject): Set<string> {
  return new Set([
    ...Object.keys(data ?? {}),
    ...Object.keys(binaryData ?? {}),
  ]);
}

function toFinding(node: TreeNode, extra: string[], context: ProblemContext) {
  const before = keysBefore(node, context);
  const dropped = extra.filter(key => before.has(key));
  const known = dropped.length > 0;
  const keys = listed(known ? dropped : extra, 5);
  const { name } = node.ref;
  const are = (known ? dropped : extra).length > 1 ? 'are' : 'is';
  return finding(
    {
      code: known ? 'config-keys-dropped' : 'config-keys-left',
      severity: known ? 'warning' : 'info',
      sentence: known
        ? `ConfigMap ${name} still has ${keys}, which the application no longer sets`
        : `ConfigMap ${name} has ${keys}, which ${are} not in the application`,
      advice: known
        ? `Remove ${keys} from ConfigMap ${name} by hand: vela-core does not take keys out of a ConfigMap`
        : `Someone added ${keys}, or the application had it once: vela-core does not take keys out of a ConfigMap. Remove it by hand if nothing reads it`,
      node,
      params: { configMap: name, keys },
    },
    context,
  );
}

/** Keys that older trackers still say the application had set. */
function keysBefore(
  node: TreeNode,
  { trackers }: ProblemContext,
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { resources } of trackers.history) {
    for (const { ref, placement, raw } of resources) {
      if (raw && nodeId(ref, placement) === node.id) {
        keysOf(raw).forEach(key => keys.add(key));
      }
    }
  }
  return keys;
}
