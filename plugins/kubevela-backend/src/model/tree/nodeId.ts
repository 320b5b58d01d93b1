import type { ObjectRef } from '../../watch/types';

/** The id of a tree node: the object's name, not its uid, so that it survives re-creation. */
export function nodeId(ref: ObjectRef, placement = ''): string {
  const id = `${ref.group}/${ref.kind}/${ref.namespace}/${ref.name}`;
  return placement ? `${placement}:${id}` : id;
}
