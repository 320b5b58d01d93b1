import { hide, redactObject, type RedactedObject } from '../redact';
import { asRecord } from '../model/kube/objects';
import type { KubernetesObject } from '../watch/types';

/** Shorter ones are in too many texts by chance. */
const MIN_LENGTH = 4;

/**
 * The values of an object that {@link redactObject} hides. Rendering moves them: what is a parameter named
 * `password` in an Application is an argument or a file somewhere in what is made of it.
 */
export function secretsOf(...objects: KubernetesObject[]): string[] {
  const found = new Set<string>();
  for (const object of objects) {
    collect(object, redactObject(object), found);
  }
  // A longer one may hold a shorter one.
  return [...found].sort((a, b) => b.length - a.length);
}

/** A text about an Application, such as an error that quotes its parameters. */
export function withoutSecrets(text: string, secrets: string[]): string {
  return secrets.reduce(
    (rest, secret) => rest.replaceAll(secret, hide(secret)),
    text,
  );
}

/** What {@link redactObject} leaves, without these values wherever they stand, in base64 too. */
export function redactRendered(
  object: KubernetesObject,
  secrets: string[],
): RedactedObject {
  const forms = secrets.flatMap(value => [
    value,
    Buffer.from(value).toString('base64'),
  ]);
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string' || typeof value === 'number') {
      const text = String(value);
      return forms.some(form => text.includes(form)) ? hide(text) : value;
    }
    if (Array.isArray(value)) {
      return value.map(walk);
    }
    const record = asRecord(value);
    return record
      ? Object.fromEntries(
          Object.entries(record).map(([key, inner]) => [key, walk(inner)]),
        )
      : value;
  };
  // Redacted last: only that makes something that may leave.
  return redactObject(walk(object) as KubernetesObject);
}

function collect(raw: unknown, shown: unknown, found: Set<string>): void {
  if (Array.isArray(raw)) {
    raw.forEach((each, index) =>
      collect(each, (shown as unknown[] | undefined)?.[index], found),
    );
    return;
  }
  const record = asRecord(raw);
  if (record) {
    for (const [key, value] of Object.entries(record)) {
      collect(value, asRecord(shown)?.[key], found);
    }
    return;
  }
  const text = String(raw);
  if (
    raw !== undefined &&
    shown !== undefined &&
    String(shown).startsWith('«hidden') &&
    !text.startsWith('«hidden') &&
    text.length >= MIN_LENGTH
  ) {
    found.add(text);
  }
}
