import {
  stringifyInstanceRef,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import type { Revision } from '@velastage/plugin-kubevela-react';

/** Names the revision that is rolled out, whichever it is. */
export const CURRENT = 'current';
/** Names the Application as it is written now, rolled out or not. */
export const LIVE_SPEC = 'live-spec';
/** In the address, before `<cluster>/<namespace>/<name>`. */
const INSTANCE_PREFIX = 'instance:';

/** Two revisions to compare; the base may be what another instance runs. */
export interface Comparison {
  base: string;
  baseInstance?: InstanceRef;
  target: string;
}

/** The same as the API asks for it. */
export function pairOf({ base, baseInstance, target }: Comparison) {
  return {
    base,
    baseInstance: baseInstance && stringifyInstanceRef(baseInstance),
    target,
  };
}

/** Which revision stands in the address, or the newest one. */
export function selectedRevision(
  revisions: Revision[],
  id: string | undefined,
): Revision | undefined {
  return id ? revisions.find(each => each.id === id) : revisions[0];
}

/** The one that came before, as far as it is known. */
export function revisionBefore(
  revisions: Revision[],
  { id }: Revision,
): Revision | undefined {
  return revisions[revisions.findIndex(each => each.id === id) + 1];
}

/** How the address names another instance as the base. */
export function instanceBase(id: string): string {
  return `${INSTANCE_PREFIX}${id}`;
}

/**
 * What is to be compared: a revision with the one before it, unless the address names another base.
 * Undefined for the first revision, which has none before it.
 */
export function comparisonOf(
  revisions: Revision[],
  target: Revision,
  against: string | undefined,
): Comparison | undefined {
  if (against?.startsWith(INSTANCE_PREFIX)) {
    const [cluster, namespace, name] = against
      .slice(INSTANCE_PREFIX.length)
      .split('/');
    return {
      base: CURRENT,
      baseInstance: { cluster, namespace, name },
      target: target.id,
    };
  }
  const base = against ?? revisionBefore(revisions, target)?.id;
  return base ? { base, target: target.id } : undefined;
}
