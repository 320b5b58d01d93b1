import { isSameDraft, type Draft } from './draft';

/** Two people's changes of one Application, put together. */
export interface MergedDraft {
  draft: Draft;
  /** What the other one has changed, and is in it now. */
  theirs: string[];
  /** What both have changed, each in another way: it is as the one who edits has it. */
  both: string[];
}

/**
 * Puts the changes of somebody else into a draft: parameter by parameter, and components, traits, policies and steps
 * by their names.
 *
 * @param base - what the draft was made from
 * @param mine - the draft
 * @param now - what is there now
 */
export function mergeDrafts(base: Draft, mine: Draft, now: Draft): MergedDraft {
  const theirs: string[] = [];
  const both: string[] = [];
  return {
    draft: mergeObjects(base, mine, now, '') as Draft,
    theirs,
    both,
  };

  function merge(
    was: unknown,
    own: unknown,
    other: unknown,
    path: string,
  ): unknown {
    if (isSameDraft(other, was) || isSameDraft(own, other)) {
      return own;
    }
    if (isObject(own) && isObject(other)) {
      return mergeObjects(isObject(was) ? was : {}, own, other, path);
    }
    const [ownByKey, otherByKey] = [byKey(own), byKey(other)];
    if (ownByKey && otherByKey) {
      const wasByKey = byKey(was) ?? {};
      const merged = mergeObjects(wasByKey, ownByKey, otherByKey, path, true);
      return Object.values(merged);
    }
    if (isSameDraft(own, was)) {
      theirs.push(path);
      return other;
    }
    both.push(path);
    return own;
  }

  function mergeObjects(
    was: Record<string, unknown>,
    own: Record<string, unknown>,
    other: Record<string, unknown>,
    path: string,
    isList = false,
  ): Record<string, unknown> {
    const keys = new Set([...Object.keys(own), ...Object.keys(other)]);
    const merged = [...keys].flatMap(key => {
      const at = isList
        ? `${path}[${key}]`
        : [path, key].filter(Boolean).join('.');
      const value = merge(was[key], own[key], other[key], at);
      return value === undefined ? [] : [[key, value]];
    });
    return Object.fromEntries(merged);
  }
}

/** The items of a list by what names them; undefined where they have no names, or one twice. */
function byKey(list: unknown): Record<string, unknown> | undefined {
  if (!Array.isArray(list)) {
    return undefined;
  }
  const items = list.map(each => [
    isObject(each) ? each.name ?? each.type : undefined,
    each,
  ]);
  const keys = new Set(items.map(([key]) => key));
  const isNamed = items.every(
    // A number as the key of an object would change the order.
    ([key]) => typeof key === 'string' && !/^\d+$/.test(key),
  );
  return isNamed && keys.size === list.length
    ? Object.fromEntries(items)
    : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
