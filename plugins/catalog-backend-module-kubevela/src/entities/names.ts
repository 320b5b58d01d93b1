import { createHash } from 'node:crypto';

/** The catalog's limit. */
const NAME_LENGTH = 63;
const HASH_LENGTH = 8;

/** Letters, digits and single separators between them, as the catalog wants names. */
const VALID_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9]|[-_.](?=[A-Za-z0-9]))*$/;

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}

/**
 * Makes a name that the catalog takes. One that is valid stays as it is; another gets a digest of the
 * original, so that two names which differ only in what was replaced stay two.
 */
export function toEntityName(name: string): string {
  if (name.length <= NAME_LENGTH && VALID_NAME.test(name)) {
    return name;
  }
  const cleaned = name
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/([-_.])[-_.]+/g, '$1')
    .slice(0, NAME_LENGTH - HASH_LENGTH - 1)
    .replace(/^[-_.]+|[-_.]+$/g, '');
  return cleaned ? `${cleaned}-${digest(name)}` : `app-${digest(name)}`;
}

/** Makes a tag that the catalog takes; undefined where nothing is left of it. */
export function toTag(tag: string): string | undefined {
  const cleaned = tag
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9+#:-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .slice(0, NAME_LENGTH)
    .replace(/^-+|-+$/g, '');
  return cleaned || undefined;
}

/**
 * Gives each application an entity name of its own. Two applications of one name in different namespaces
 * collide: then every one of them is called `<name>-<namespace>`, so that a name does not depend on which
 * of them came first.
 */
export function assignNames(
  applications: ReadonlyArray<{
    application: string;
    namespace: string;
    name: string;
  }>,
): Map<string, string> {
  const byName = new Map<string, string[]>();
  for (const { application, name } of applications) {
    const key = toEntityName(name).toLocaleLowerCase('en-US');
    byName.set(key, [...(byName.get(key) ?? []), application]);
  }
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { application, namespace, name } of applications) {
    const key = toEntityName(name).toLocaleLowerCase('en-US');
    const alone = byName.get(key)!.length === 1;
    let entityName = alone
      ? toEntityName(name)
      : toEntityName(`${name}-${namespace}`);
    if (taken.has(entityName.toLocaleLowerCase('en-US'))) {
      entityName = toEntityName(`${entityName} ${application}`);
    }
    taken.add(entityName.toLocaleLowerCase('en-US'));
    names.set(application, entityName);
  }
  return names;
}
