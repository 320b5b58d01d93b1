import type { ResourceNode } from '@velastage/plugin-kubevela-react';

/** A place in the tree that the graph draws: the application, a component of it, or a resource. */
export interface GraphItem {
  id: string;
  type: 'application' | 'component' | 'resource';
  /** The resource's kind; of others empty. Siblings of one kind fold together. */
  kind: string;
  name: string;
  /** Of a resource. */
  node?: ResourceNode;
  /** It is here only because something under it matches the filters. */
  context: boolean;
  parent?: GraphItem;
  /** In an order that health does not change, so that updates do not move things. */
  children: GraphItem[];
  /** Severity of the worst in it that matches, itself included. */
  worst: number;
  /** Resources in it that match, itself included. */
  size: number;
  /** How many of them are not well. */
  bad: number;
}

/** Siblings that are not drawn one by one. */
export interface Fold {
  id: string;
  parent: GraphItem;
  /** Undefined where siblings of several kinds are in it. */
  kind?: string;
  /** Siblings in it. */
  count: number;
  /** Those of them that are not well or have something under them that is not. */
  bad: number;
  /** Whether siblings of its kind are drawn beside it. */
  rest: boolean;
}

/** An item or a fold that is drawn. */
export interface DrawnNode {
  id: string;
  item?: GraphItem;
  fold?: Fold;
  parent?: DrawnNode;
  children: DrawnNode[];
}
