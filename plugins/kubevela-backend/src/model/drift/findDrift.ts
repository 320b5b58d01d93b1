import { isoOfMs } from '../kube/time';
import type {
  DriftState,
  ResourceDrift,
} from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';
import type { Tree, TreeNode } from '../tree';
import { resourceRef } from '../tree/resourceRef';
import type { InstanceModel } from '../types';
import { isExempt } from './exemptions';
import { objectDifferences } from './objectDifferences';
import { isSelfRepairing } from './repairs';
import { toFieldDrift } from './toFieldDrift';
import type { Difference, Drift } from './types';

/** What drift is looked for in. */
export interface DriftInput {
  application: KubernetesObject;
  tree: Tree;
  cluster: string;
  /** Why it is not known what was deployed. */
  unlisted?: string;
  now: number;
  previous?: InstanceModel;
}

/**
 * Compares what was applied with what is there, object by object, and marks the nodes. Never compared:
 * Secrets, objects of other clusters, objects that an older tracker holds, and those which the current
 * workflow has not applied yet.
 */
export function findDrift(input: DriftInput): Drift {
  const { application, tree } = input;
  const repairs = isSelfRepairing(application);
  const items: ResourceDrift[] = [];
  for (const node of tree.managed) {
    const differences = differencesOf(node, tree, application);
    node.drift = stateOf(node, differences);
    if (node.drift === 'Drifted') {
      items.push(toItem(node, differences, repairs, input));
    }
  }
  return {
    summary: {
      state: overall(tree.managed, items, input.unlisted),
      count: items.length,
    },
    items,
  };
}

/** Undefined where nothing can be compared. */
function differencesOf(
  node: TreeNode,
  tree: Tree,
  application: KubernetesObject,
): Difference[] | undefined {
  const { object, managed, outdated, ref } = node;
  const raw = managed?.raw;
  if (!object || !raw || outdated || object.metadata.deletionTimestamp) {
    return undefined;
  }
  if (ref.kind === 'Secret' || object.apiVersion !== raw.apiVersion) {
    return undefined;
  }
  if (!isAppliedByUs(object, application) || !isUpToDate(object, raw)) {
    return undefined;
  }
  const differences = objectDifferences(raw, object);
  return differences.length > 0
    ? differences.filter(difference => !isExempt(difference, node, tree))
    : differences;
}

/** A shared or read-only object carries another Application's name. */
function isAppliedByUs(
  object: KubernetesObject,
  { metadata }: KubernetesObject,
): boolean {
  const name = object.metadata.labels?.['app.oam.dev/name'];
  return name === undefined || name === metadata.name;
}

/** A tracker has the new manifest before the object has: until then the old one is not drift. */
function isUpToDate(object: KubernetesObject, raw: KubernetesObject): boolean {
  const label = 'app.oam.dev/appRevision';
  const wanted = raw.metadata?.labels?.[label];
  const found = object.metadata.labels?.[label];
  return !wanted || !found || wanted === found;
}

function stateOf(
  { presence, managed, outdated, placement, ref }: TreeNode,
  differences?: Difference[],
): DriftState | undefined {
  if (outdated || placement || presence === 'creating') {
    return undefined;
  }
  if (presence === 'missing') {
    return 'Drifted';
  }
  if (presence === 'unseen') {
    return ref.kind === 'Secret' ? undefined : 'Unknown';
  }
  if (differences) {
    return differences.length > 0 ? 'Drifted' : 'InSync';
  }
  return managed?.raw ? undefined : 'NotTracked';
}

function overall(
  nodes: TreeNode[],
  items: ResourceDrift[],
  unlisted?: string,
): DriftState {
  if (items.length > 0) {
    return 'Drifted';
  }
  if (unlisted || nodes.some(({ drift }) => drift === 'Unknown')) {
    return 'Unknown';
  }
  const compared = nodes.some(({ drift }) => drift === 'InSync');
  const untracked = nodes.some(({ drift }) => drift === 'NotTracked');
  return !compared && untracked ? 'NotTracked' : 'InSync';
}

function toItem(
  node: TreeNode,
  differences: Difference[] | undefined,
  repairs: boolean,
  { cluster, now, previous }: DriftInput,
): ResourceDrift {
  const resource = resourceRef(node, cluster);
  const before = previous?.detail.driftItems.find(
    item =>
      item.resource.name === resource.name &&
      item.resource.kind === resource.kind &&
      item.resource.namespace === resource.namespace,
  );
  return {
    resource,
    component: node.component || undefined,
    kind: differences ? 'Changed' : 'Missing',
    fields: differences?.map(toFieldDrift),
    repairs,
    since: before ? before.since : previous && isoOfMs(now),
  };
}
