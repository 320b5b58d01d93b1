import { REPORT_KIND } from '../../watch/reports';
import type { ClusterView, KubernetesObject } from '../../watch/types';
import type { SelectedTrackers } from '../tracker';
import type { ManagedResource } from '../types';
import { childrenOf } from './childrenOf';
import { type ChildRules, NO_CHILD_RULES } from './childRules';
import { ChildSearch } from './ChildSearch';
import type { FoundChild } from './fluxChildren';
import { nodeId } from './nodeId';
import type { Tree, TreeNode } from './types';

/** Deepest chain of owners that is followed: far beyond Application, workload, replica set, pod. */
const MAX_DEPTH = 12;

/**
 * Puts an instance's objects together: what the trackers name, then what hangs under the live ones. An
 * object with several owners is one node with several parents; owners in a circle end where they began.
 * An object of an older tracker is left out once it is gone.
 */
export function buildTree(
  trackers: SelectedTrackers,
  view: ClusterView,
  rules: ChildRules = NO_CHILD_RULES,
): Tree {
  const tree = emptyTree();
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
  const search = new ChildSearch(view, rules);
  for (const node of [...tree.managed]) {
    addChildren(tree, node, search, 0);
  }
  tree.watches = search.watches;
  tree.follows = search.follows;
  return tree;
}

/** A tree of nothing. */
export function emptyTree(): Tree {
  return { managed: [], byId: new Map(), pods: [], watches: [], follows: [] };
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
  search: ChildSearch,
  depth: number,
) {
  if (!parent.object || depth >= MAX_DEPTH) {
    return;
  }
  for (const found of childrenOf(parent.object, search)) {
    if (isReport(found)) {
      (parent.reports ??= []).push(found.object);
      continue;
    }
    const id = nodeId(found.ref);
    const known = tree.byId.get(id);
    if (known) {
      link(parent, known);
      continue;
    }
    const child = createChild(parent, id, found, search.view);
    if (!child) {
      continue;
    }
    tree.byId.set(id, child);
    link(parent, child);
    notePod(tree, child);
    addChildren(tree, child, search, depth + 1);
  }
}

/** A report belongs to what it is about, and is none of the application's resources. */
function isReport(
  found: FoundChild,
): found is FoundChild & { object: KubernetesObject } {
  return (
    found.ref.kind === REPORT_KIND.kind &&
    found.ref.group === REPORT_KIND.group &&
    found.object !== undefined
  );
}

/** Undefined for one that is only named, is not there, and need not be. */
function createChild(
  parent: TreeNode,
  id: string,
  { ref, apiVersion, object, expected, adopted }: FoundChild,
  view: ClusterView,
): TreeNode | undefined {
  const visibility = object
    ? 'synced'
    : view.visibility(ref.group, ref.kind, ref.namespace);
  const absent = !object && visibility === 'synced';
  if (absent && !expected) {
    return undefined;
  }
  const node = createNode({
    id,
    ref,
    apiVersion,
    placement: '',
    object,
    outdated: parent.outdated,
    visibility,
    component: parent.component,
    trait: parent.trait,
    root: adopted ? undefined : parent.root,
    adopted,
  });
  if (!object) {
    node.presence = absent ? 'missing' : 'unseen';
  }
  return node;
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
