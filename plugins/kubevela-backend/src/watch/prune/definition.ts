import { createHash } from 'node:crypto';
import type { KubernetesObject } from '../types';

/** Replaces a definition's spec (CUE of some kilobytes) by a digest, in place: enough to compare clusters. */
export function pruneDefinition(definition: KubernetesObject): void {
  definition.spec = { digest: digestOf(definition.spec) };
  definition.status = undefined;
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('base64url');
}

/** JSON with sorted keys: the order in which an API server writes fields says nothing. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, each) =>
      each && typeof each === 'object' && !Array.isArray(each)
        ? Object.fromEntries(
            Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)),
          )
        : each,
    ) ?? ''
  );
}
