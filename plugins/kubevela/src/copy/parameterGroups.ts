import type { CopyParameter } from '@velastage/plugin-kubevela-react';

/** How the parameters of a copy are laid out. */
export type Group = 'ask' | 'source' | 'place' | 'target';

/** In the order in which they are shown. */
export const GROUPS: readonly Group[] = ['ask', 'source', 'place', 'target'];

/** Where a parameter stands as long as nobody has said anything of it. */
export function groupOf({ take, why }: CopyParameter, isNew: boolean): Group {
  if (take === 'ask' || why === 'both-changed') {
    return 'ask';
  }
  if (isNew) {
    return 'place';
  }
  return take === 'target' ? 'target' : 'source';
}

/** Reads what somebody has typed as the kind of value that stands there now. */
export function typedValue(text: string, like: CopyParameter): unknown {
  const now = like.target ?? like.source ?? '';
  try {
    if (typeof JSON.parse(now) === 'string') {
      return text;
    }
  } catch {
    // Words are shown without quotes: it is a text.
    return text;
  }
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
