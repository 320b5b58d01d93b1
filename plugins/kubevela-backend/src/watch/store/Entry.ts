import type { KubernetesObject } from '../types';

/**
 * Which watches hold an object: one may be seen by the watch of labelled objects and by that of a
 * namespace's children at once, and is gone only when neither sees it.
 */
export const SOURCE = {
  /** Watch by the label selector: an object leaves it also by losing the label. */
  labelled: 1,
  /** Watch of one namespace without a selector. */
  children: 2,
  /** Watch of the whole kind. */
  all: 4,
  /** Watch of the ConfigMaps in which vela-core keeps the schemas of definitions, by their label. */
  schemas: 8,
} as const;

/** One of {@link SOURCE}. */
export type Source = (typeof SOURCE)[keyof typeof SOURCE];

/** A place in the store. */
export interface Entry {
  object: KubernetesObject;
  /** Sum of the {@link SOURCE}s that hold it. */
  sources: number;
}
