import { parse } from 'yaml';
import type { KubernetesObject } from '../types';

const RULES_LABEL = 'rules.oam.dev/resources';
const FORMAT_LABEL = 'rules.oam.dev/resource-format';
const RULES_NAMESPACE = 'vela-system';

/** That objects of one kind belong under those of another. */
export interface ChildRule {
  parent: { group: string; kind: string };
  child: { group: string; kind: string };
  /** Found by the parent's `spec.selector` as well, where they name no owner. */
  bySelector: boolean;
}

/** Whether vela-core reads rules about children from this ConfigMap. */
export function isChildRules({ metadata }: KubernetesObject): boolean {
  return (
    metadata.namespace === RULES_NAMESPACE &&
    metadata.labels?.[RULES_LABEL] !== undefined
  );
}

/** The rules of such a ConfigMap; what cannot be read is left out, as vela-core does. */
export function readChildRules({
  metadata,
  data,
}: KubernetesObject): ChildRule[] {
  const text = data?.rules;
  if (typeof text !== 'string') {
    return [];
  }
  try {
    const rules =
      metadata.labels?.[FORMAT_LABEL] === 'json'
        ? JSON.parse(text)
        : parse(text);
    return Array.isArray(rules) ? rules.flatMap(readRule) : [];
  } catch {
    return [];
  }
}

function readRule(rule: any): ChildRule[] {
  const { group, kind } = rule?.parentResourceType ?? {};
  const children = rule?.childrenResourceType;
  if (typeof kind !== 'string' || !kind || !Array.isArray(children)) {
    return [];
  }
  const parent = { group: typeof group === 'string' ? group : '', kind };
  return children.flatMap(child => {
    const { apiVersion, kind: childKind, defaultLabelSelector } = child ?? {};
    if (typeof apiVersion !== 'string' || typeof childKind !== 'string') {
      return [];
    }
    const slash = apiVersion.indexOf('/');
    return {
      parent,
      child: {
        group: slash < 0 ? '' : apiVersion.slice(0, slash),
        kind: childKind,
      },
      bySelector: defaultLabelSelector === true,
    };
  });
}
