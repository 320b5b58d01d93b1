import { parse } from 'yaml';

/** More aliases than this blow a small text up to a large object. */
const MAX_ALIASES = 20;
/** What of a template is a definition's to say. */
const FIELDS = ['metadata', 'spec'];

/**
 * What a definition wants of its template.
 *
 * @param text - the annotation `kubevela.io/template`
 * @returns `none` for no template; an object to lay over it; undefined where nothing is said
 * @throws Error where the text is neither
 */
export function readOverride(
  text: string | undefined,
): 'none' | Record<string, unknown> | undefined {
  if (text === undefined || text.trim() === '') {
    return undefined;
  }
  const value: unknown = parse(text, { maxAliasCount: MAX_ALIASES });
  if (value === 'none') {
    return value;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('it must be "none", or an object with metadata and spec');
  }
  const unknown = Object.keys(value).filter(key => !FIELDS.includes(key));
  if (unknown.length > 0) {
    throw new Error(
      `it may have ${FIELDS.join(' and ')}, not ${unknown.join(', ')}`,
    );
  }
  return value as Record<string, unknown>;
}
