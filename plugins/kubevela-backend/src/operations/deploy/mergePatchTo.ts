import { asRecord } from '../../model/kube/objects';

/**
 * The JSON merge patch (RFC 7396) that makes one value of another: what is gone becomes null, lists are
 * replaced whole.
 */
export function mergePatchTo(
  from: Record<string, unknown>,
  to: Record<string, unknown>,
): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const [before, after] = [asRecord(from[key]), asRecord(to[key])];
    if (before && after) {
      const inner = mergePatchTo(before, after);
      if (Object.keys(inner).length > 0) {
        patch[key] = inner;
      }
    } else if (JSON.stringify(from[key]) !== JSON.stringify(to[key])) {
      patch[key] = to[key] ?? null;
    }
  }
  return patch;
}
