import { parseImage } from '@velastage/plugin-kubevela-common';
import type {
  RevisionChange,
  Translate,
} from '@velastage/plugin-kubevela-react';

/** A longer value is not told in a line. */
const MAX_VALUE_LENGTH = 32;

/** The part of an Application that a change is in, for example `trait hpa of web`. */
export function partText(t: Translate, change: RevisionChange): string {
  const { scope, component = '', name = '' } = change;
  switch (scope) {
    case 'component':
      return t('revisions.part.component', { component });
    case 'trait':
      return t('revisions.part.trait', { name, component });
    case 'policy':
      return t('revisions.part.policy', { name });
    case 'step':
      return t('revisions.part.step', { name });
    case 'definition':
      return t('revisions.part.definition', { name: name.replace('/', ' ') });
    default:
      return t('revisions.part.application');
  }
}

/**
 * A change in a few words: `image 1.8 → 1.9`, `trait hpa of web added`.
 *
 * @param several - there are changes of other components beside it, so that it must say whose it is.
 */
export function changeText(
  t: Translate,
  change: RevisionChange,
  several = false,
): string {
  const { kind, path, from, to, scope } = change;
  if (!path) {
    return t(`revisions.change.${kind}`, { what: partText(t, change) });
  }
  if (scope === 'definition') {
    return t('revisions.change.changed', { what: partText(t, change) });
  }
  const field = path.replace(/^properties\./, '');
  const what = `${wherePrefix(t, change, several)}${field}`;
  const [before, after] = shortValues(from, to);
  if (kind === 'changed') {
    return isShort(before) && isShort(after)
      ? `${what} ${before} → ${after}`
      : t('revisions.change.changed', { what });
  }
  const value = kind === 'added' ? after : before;
  return t(`revisions.change.${kind}`, {
    what: isShort(value) ? `${what} ${value}` : what,
  });
}

function wherePrefix(
  t: Translate,
  change: RevisionChange,
  several: boolean,
): string {
  if (change.scope !== 'component') {
    return `${partText(t, change)}: `;
  }
  return several ? `${change.component}: ` : '';
}

/** Two versions of one image are told by their tags. */
function shortValues(from = '', to = ''): [string, string] {
  const [before, after] = [parseImage(from), parseImage(to)];
  return before.tag && after.tag && before.repository === after.repository
    ? [before.tag, after.tag]
    : [from, to];
}

function isShort(value: string): boolean {
  return value.length <= MAX_VALUE_LENGTH && !value.includes('\n');
}
