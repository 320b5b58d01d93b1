import {
  stringifyInstanceRef,
  type InstanceRef,
  type RenderedChanges,
} from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../watch/types';
import { appliedSides } from './appliedSides';
import { compareRendered } from './compareRendered';
import { RenderingProblem } from './failure';
import type { Renderable } from './Rendering';
import { secretsOf } from './secretsOf';

const REVISION = 'app.oam.dev/appRevision';

/**
 * What differs between the objects of two revisions without rendering them: vela-core keeps what it has
 * applied for the revision of now, of another instance too, and for the one before until the new one is out.
 */
export async function betweenApplied(
  read: () => Promise<[Renderable, Renderable]>,
  trackersOf: (ref: InstanceRef) => KubernetesObject[],
): Promise<RenderedChanges> {
  const none = { available: false, items: [], left: 0 };
  const pair = await read().catch(error => {
    if (error instanceof RenderingProblem) {
      return undefined;
    }
    throw error;
  });
  if (!pair) {
    return none;
  }
  const [from, to] = pair.map(({ ref, revision }) => {
    const found = trackersOf(ref).filter(
      ({ metadata, spec }) =>
        revision !== undefined &&
        spec?.type === 'versioned' &&
        metadata.labels?.[REVISION] === revision,
    );
    return found.length > 0 ? appliedSides(found) : undefined;
  });
  if (!from || !to) {
    return none;
  }
  const [before, after] = pair;
  const { items, left } = compareRendered(
    from,
    to,
    secretsOf(before.application, after.application),
  );
  const onItsWay =
    stringifyInstanceRef(before.ref) === stringifyInstanceRef(after.ref);
  return {
    available: true,
    source: 'applied',
    // A version on its way is not applied as a whole yet: what it lacks is not removed.
    items: onItsWay
      ? items.filter(({ change }) => change !== 'removed')
      : items,
    left,
  };
}
