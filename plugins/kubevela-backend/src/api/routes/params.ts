import { InputError } from '@backstage/errors';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';

/** The reference alone, out of what carries more. */
export function refOf({ cluster, namespace, name }: InstanceRef) {
  return { cluster, namespace, name };
}

/** @throws InputError */
export function parseInstanceRef(key: string, text: string): InstanceRef {
  const parts = text.split('/');
  if (parts.length !== 3 || parts.includes('')) {
    throw new InputError(
      `${key} is "${text}"; it must be <cluster>/<namespace>/<name>`,
    );
  }
  const [cluster, namespace, name] = parts;
  return { cluster, namespace, name };
}

/** The object of a cluster that a query names. */
export function resourceOf(query: {
  apiVersion: string;
  kind: string;
  resourceNamespace?: string;
  resourceName: string;
}) {
  return {
    apiVersion: query.apiVersion,
    kind: query.kind,
    namespace: query.resourceNamespace || undefined,
    name: query.resourceName,
  };
}
