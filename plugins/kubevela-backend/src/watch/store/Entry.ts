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
  /** Watch of the ConfigMaps that say which kinds belong under which, by their label. */
  childRules: 16,
  /** Watch of what Flux's helm-controller applied, by its label. */
  helm: 32,
  /** Watch of what Flux's kustomize-controller applied, by its label. */
  kustomize: 64,
  /** Watch of a kind in one namespace that a child rule leads to, without a selector. */
  ruled: 128,
} as const;

/** What an object has to carry to be seen by a watch: losing it, an object leaves that watch. */
export const SELECTORS: Partial<Record<Source, string>> = {
  [SOURCE.labelled]: 'app.oam.dev/name',
  [SOURCE.schemas]: 'definition.oam.dev',
  [SOURCE.childRules]: 'rules.oam.dev/resources',
  [SOURCE.helm]: 'helm.toolkit.fluxcd.io/name',
  [SOURCE.kustomize]: 'kustomize.toolkit.fluxcd.io/name',
};

/** One of {@link SOURCE}. */
export type Source = (typeof SOURCE)[keyof typeof SOURCE];

/** A place in the store. */
export interface Entry {
  object: KubernetesObject;
  /** Sum of the {@link SOURCE}s that hold it. */
  sources: number;
}
