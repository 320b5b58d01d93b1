import { followKeys } from '../model/tree';
import type { InstanceModel } from '../model/types';
import type { KubernetesObject, ObjectChange, ObjectRef } from '../watch/types';
import { IdIndex } from './IdIndex';

const OAM_GROUP = 'core.oam.dev';
const NAME_LABEL = 'app.oam.dev/name';
const NAMESPACE_LABEL = 'app.oam.dev/namespace';

/** `<namespace>/<name>` of an Application within one cluster. */
export type InstanceId = string;

/** Names an object within one cluster, whatever version it is read in. */
export function refKey(ref: ObjectRef): string {
  return `${ref.group}/${ref.kind}/${ref.namespace}/${ref.name}`;
}

/** The Application a ResourceTracker belongs to; undefined where its labels do not say. */
export function trackerOwner(
  tracker: KubernetesObject,
): InstanceId | undefined {
  const labels = tracker.metadata.labels;
  const name = labels?.[NAME_LABEL];
  const namespace = labels?.[NAMESPACE_LABEL];
  return name && namespace ? `${namespace}/${name}` : undefined;
}

/**
 * Finds the instances that a change of an object concerns.
 *
 * An object belongs to an instance because a tracker names it, because it is in the instance's tree, or
 * because its owner is, or because the instance follows all of its like. Labels alone do not decide it: children carry no namespace label, and what a chart
 * brings carries no label at all.
 */
export class AffectedInstances {
  readonly #byRef = new IdIndex();
  readonly #byUid = new IdIndex();
  readonly #byKey = new IdIndex();

  /** Replaces what one instance is known to consist of. */
  update(id: InstanceId, before?: InstanceModel, after?: InstanceModel): void {
    if (before) {
      for (const ref of before.managed) this.#byRef.remove(refKey(ref), id);
      for (const uid of before.uids) this.#byUid.remove(uid, id);
      for (const key of before.follows) this.#byKey.remove(key, id);
    }
    if (after) {
      for (const ref of after.managed) this.#byRef.add(refKey(ref), id);
      for (const uid of after.uids) this.#byUid.add(uid, id);
      for (const key of after.follows) this.#byKey.add(key, id);
    }
  }

  /** The instances that have to be computed again after a change. */
  of(change: ObjectChange): Iterable<InstanceId> {
    const { ref, object } = change;
    if (ref.group === OAM_GROUP && ref.kind === 'Application') {
      return [`${ref.namespace}/${ref.name}`];
    }
    if (ref.group === OAM_GROUP && ref.kind === 'ResourceTracker') {
      const owner = trackerOwner(object);
      return owner ? [owner] : [];
    }
    if (this.#byRef.size + this.#byUid.size + this.#byKey.size === 0) {
      // While the first lists come in nothing is computed yet that they could concern.
      return [];
    }
    const found = new Set<InstanceId>(this.#byRef.of(refKey(ref)));
    const { uid, ownerReferences } = object.metadata;
    if (uid) {
      for (const id of this.#byUid.of(uid)) found.add(id);
    }
    for (const owner of ownerReferences ?? []) {
      for (const id of this.#byUid.of(owner.uid)) found.add(id);
    }
    if (this.#byKey.size > 0) {
      this.#addFollowing(change, found);
    }
    return found;
  }

  #addFollowing(
    { ref, object, previous }: ObjectChange,
    found: Set<InstanceId>,
  ): void {
    for (const state of previous ? [object, previous] : [object]) {
      for (const key of followKeys(ref, state)) {
        for (const id of this.#byKey.of(key)) found.add(id);
      }
    }
  }
}
