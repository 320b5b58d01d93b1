import type { ClusterView, KubernetesObject } from '../../watch/types';
import { asArray, groupOf } from '../kube/objects';
import { fluxChildren } from './fluxChildren';

/**
 * The objects that belong under a live object: those that name it as their owner and, for the few kinds
 * whose products carry no owner reference, those that the kind's own convention leads to.
 */
export function childrenOf(
  parent: KubernetesObject,
  view: ClusterView,
): KubernetesObject[] {
  const children: KubernetesObject[] = [];
  const uid = parent.metadata.uid;
  if (uid) {
    for (const child of view.childrenOf(uid)) {
      children.push(child);
    }
  }
  if (parent.kind === 'StatefulSet') {
    children.push(...volumeClaims(parent, view));
  } else if (groupOf(parent.apiVersion).endsWith('.toolkit.fluxcd.io')) {
    children.push(...fluxChildren(parent, view));
  }
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
