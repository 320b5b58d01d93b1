import { createHash } from 'node:crypto';
import type { KubernetesObject } from '../types';
import { isChildRules, readChildRules } from './childRules';
import { parameterShape } from './parameterShape';

/** On the ConfigMaps in which vela-core keeps the parameters of definitions, and where in them. */
const SCHEMA_LABEL = 'definition.oam.dev';
const SCHEMA_KEY = 'openapi-v3-json-schema';

const LARGEST_VALUE_BYTES = 4 * 1024;

/**
 * Replaces large values by `sha256:<hex>`, in place: enough to see a change. The digest is over the value
 * as text, and over the base64 of binary data.
 */
export function pruneConfigMapValues(object: Record<string, any>): void {
  for (const values of [object.data, object.binaryData]) {
    for (const key of Object.keys(values ?? {})) {
      const value = values[key];
      if (typeof value === 'string' && value.length > LARGEST_VALUE_BYTES) {
        values[key] = configMapDigest(value);
      }
    }
  }
}

/** What stands in the store for a large value. */
export function configMapDigest(value: string): string {
  return `sha256:${createHash('sha256').update(value).digest('hex')}`;
}

/**
 * Of a definition's schema only the names of its parameters are kept, as `parameters`; of rules about
 * children only these, as `childRules`; of others, short values.
 */
export function pruneConfigMap(object: KubernetesObject): void {
  if (object.metadata.labels?.[SCHEMA_LABEL]) {
    object.parameters = parameterShape(object.data?.[SCHEMA_KEY]);
    object.data = undefined;
  } else if (isChildRules(object)) {
    object.childRules = readChildRules(object);
    object.data = undefined;
  } else {
    pruneConfigMapValues(object);
  }
}
