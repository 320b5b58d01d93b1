import type { KubernetesObject, ObjectRef } from '../../watch/types';

const NOTHING: readonly never[] = Object.freeze([]);

/** The API group of an `apiVersion`, empty for the core group. */
export function groupOf(apiVersion: string | undefined): string {
  if (!apiVersion) {
    return '';
  }
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** The reference of an object as the store holds it. */
export function refOf(object: KubernetesObject): ObjectRef {
  return {
    group: groupOf(object.apiVersion),
    kind: object.kind,
    namespace: object.metadata.namespace ?? '',
    name: object.metadata.name,
  };
}

/** `Deployment web`, for sentences. */
export function nameOf(ref: { kind: string; name: string }): string {
  return `${ref.kind} ${ref.name}`;
}

/** The value if it is an array, else an empty one: cluster data need not keep to its schema. */
export function asArray<T = any>(value: unknown): readonly T[] {
  return Array.isArray(value) ? value : NOTHING;
}

/** The value if it is an object with fields, else undefined. */
export function asRecord(value: unknown): Record<string, any> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, any>)
    : undefined;
}

/** The value if it is a text that is not empty, else undefined. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
