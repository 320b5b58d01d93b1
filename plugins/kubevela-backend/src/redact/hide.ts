import { createHmac, randomBytes } from 'node:crypto';

/** A digest must not let anybody try out values. */
let key: Buffer = randomBytes(32);
const DIGEST_LENGTH = 6;

/**
 * Marks with this key instead of the process's own, so that what was hidden on another replica, or before a
 * restart, can be compared with what is hidden here.
 */
export function shareDigestKey(shared: Buffer): void {
  key = shared;
}

/** Whether something in a value was hidden. */
export function holdsHidden(value: unknown): boolean {
  return /«hidden [0-9a-f]*»/.test(JSON.stringify(value) ?? '');
}

/** Replaces a value by a mark that tells equal values from different ones, and nothing else. */
export function hide(value: string): string {
  const digest = createHmac('sha256', key)
    .update(value)
    .digest('hex')
    .slice(0, DIGEST_LENGTH);
  return `«hidden ${digest}»`;
}
