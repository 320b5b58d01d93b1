import { stringify } from 'yaml';
import type { RedactedObject } from '../../redact';

/** Writes an object as YAML, in the order people are used to: apiVersion, kind, metadata, the rest. */
export function toYaml(object: RedactedObject): string {
  const { apiVersion, kind, metadata, ...rest } = object;
  return stringify(
    { apiVersion, kind, metadata, ...rest },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
}
