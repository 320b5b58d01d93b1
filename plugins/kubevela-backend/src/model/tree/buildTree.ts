import type {
  ClusterView,
  KubernetesObject,
  ObjectRef,
} from '../../watch/types';
import { refOf } from '../kube/objects';
import type { SelectedTrackers } from '../tracker';
import type { ManagedResource } from '../types';
import { childrenOf } from './childrenOf';
import { nodeId } from './nodeId';
import type { Tree, TreeNode } from './types';

/** Deepest chain of owners that is followed: far beyond Application, workload, replica set, pod. */
const MAX_DEPTH = 12;

/**
 * Puts an instance's objects together: what the trackers name, then what hangs under the live ones. An
 * object with several owners is one node with several parents; owners in a circle end where they began.
 * An object of an older tracker is left out once it is gone.
 */
export function buildTree(trackers: SelectedTrackers, view: ClusterView): Tree {
  const tree: Tree = { managed: [], byId: new Map(), pods: [] };
  for (const tracker of [trackers.current, trackers.root]) {
    for (const resource of tracker?.resources ?? []) {
      addManaged(tree, resource, view, false);
    }
  }
  for (const tracker of trackers.history) {
    for (const resource of tracker.resources) {
      addManaged(tree, resource, view, true);
    }
  }
  for (const node of [...tree.managed]) {
    addChildren(tree, node, view, 0);
  }
  return tree;
}

function addManaged(
  tree: Tree,
  managed: ManagedResource,
  view: ClusterView,
  outdated: boolean,
) {
  const { placement, ref } = managed;
  const id = nodeId(ref, placement);
  if (managed.deleted || tree.byId.has(id)) {
    return;
  }
  const object = placement ? undefined : view.get(ref);
  if (outdated && !object && !placement) {
    return;
  }
  const node = createNode({
    id,
    ref,
    apiVersion: managed.apiVersion,
    placement,
    object,
    managed,
    outdated,
    visibility: placement
      ? 'synced'
      : view.visibility(ref.group, ref.kind, ref.namespace),
    component: managed.component,
    trait: managed.trait,
  });
  tree.managed.push(node);
  tree.byId.set(id, node);
  notePod(tree, node);
}

function addChildren(
  tree: Tree,
  parent: TreeNode,
  view: ClusterView,
  depth: number,
) {
  if (!parent.object || depth >= MAX_DEPTH) {
    return;
  }
  for (const object of childrenOf(parent.object, view)) {
    const ref = refOf(object);
    const id = nodeId(ref);
    const known = tree.byId.get(id);
    if (known) {
      link(parent, known);
      continue;
    }
    const child = createChild(parent, id, ref, object);
    tree.byId.set(id, child);
    link(parent, child);
    notePod(tree, child);
    addChildren(tree, child, view, depth + 1);
  }
}

function createChild(
  parent: TreeNode,
  id: string,
  ref: ObjectRef,
  object: KubernetesObject,
): TreeNode {
  return createNode({
    id,
    ref,
    apiVersion: object.apiVersion,
    placement: '',
    object,
    outdated: parent.outdated,
    visibility: 'synced',
    component: parent.component,
    trait: parent.trait,
    root: parent.root,
  });
}

function link(parent: TreeNode, child: TreeNode) {
  if (parent !== child && !child.parents.includes(parent)) {
    child.parents.push(parent);
    parent.children.push(child);
  }
}

function notePod(tree: Tree, node: TreeNode) {
  if (node.ref.kind === 'Pod' && node.ref.group === '' && node.object) {
    tree.pods.push(node);
  }
}

function createNode(
  fields: Omit<TreeNode, 'root' | 'parents' | 'children' | 'presence'> & {
    root?: TreeNode;
  },
): TreeNode {
  const node = {
    ...fields,
    parents: [],
    children: [],
    presence: fields.placement ? 'elsewhere' : 'present',
  } as unknown as TreeNode & { root: TreeNode };
  if (!fields.root) {
    (node as { root: TreeNode }).root = node;
  }
  return node;
}
