import type { ClusterView, KubernetesObject } from '../../watch/types';
import { asArray, refOf } from '../kube/objects';
import type { ChildSearch } from './ChildSearch';
import { fluxChildren, type FoundChild } from './fluxChildren';
import { ruledChildren } from './ruledChildren';

/**
 * The objects that belong under a live object: those that name it as their owner and, for the few kinds
 * whose products carry no owner reference, those that the kind's own convention or a rule of the cluster
 * leads to.
 */
export function childrenOf(
  parent: KubernetesObject,
  search: ChildSearch,
): FoundChild[] {
  const { view } = search;
  const live: KubernetesObject[] = [];
  const uid = parent.metadata.uid;
  if (uid) {
    for (const child of view.childrenOf(uid)) {
      live.push(child);
    }
  }
  if (parent.kind === 'StatefulSet') {
    live.push(...volumeClaims(parent, view));
  }
  if (search.rules.size > 0) {
    live.push(...ruledChildren(parent, search));
  }
  const children: FoundChild[] = live.map(object => ({
    ref: refOf(object),
    apiVersion: object.apiVersion,
    object,
  }));
  children.push(...fluxChildren(parent, search));
  return children;
}

/** A StatefulSet's claims are named `<template>-<set>-<ordinal>` and have no owner unless a policy is set. */
function volumeClaims(
  set: KubernetesObject,
  view: ClusterView,
): KubernetesObject[] {
  const templates = asArray(set.spec?.volumeClaimTemplates);
  const claims: KubernetesObject[] = [];
  if (templates.length === 0) {
    return claims;
  }
  const first = Number(set.spec?.ordinals?.start) || 0;
  const count = Number(set.spec?.replicas ?? 1) || 0;
  for (const template of templates) {
    for (let ordinal = first; ordinal < first + count; ordinal++) {
      const claim = view.get({
        group: '',
        kind: 'PersistentVolumeClaim',
        namespace: set.metadata.namespace ?? '',
        name: `${template?.metadata?.name}-${set.metadata.name}-${ordinal}`,
      });
      if (claim) {
        claims.push(claim);
      }
    }
  }
  return claims;
}
