import { hide } from './hide';

const SECRET_WORDS =
  'password|passwd|passphrase|secret|token|api[-_.]?key|access[-_.]?key|private[-_.]?key|credential|connection[-_.]?string|dsn|authorization';

/** Names of fields that hold a reference to a secret or a setting about one, not its value. */
const REFERENCE_NAME =
  /(?:name|ref|refs|namespace|path|mount|file|type|class|kind|url|version|enabled|policy|ttl|count|mode|keys?ref)$/i;

const SECRET_NAME = new RegExp(`(?:${SECRET_WORDS})`, 'i');

/** `word=value`, `word: value` and `"word":"value"` in running text. */
const ASSIGNMENT = new RegExp(
  `((?:[\\w.-]*(?:password|passwd|passphrase|secret|token|api[-_.]?key|access[-_.]?key|private[-_.]?key)[\\w.-]*)["']?\\s*[=:]\\s*["']?)([^\\s"',;&)}\\]]{3,})`,
  'gi',
);
const BEARER = /\b(bearer\s+)([\w.~+/-]{8,}=*)/gi;
const URL_PASSWORD = /(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:)([^\s@/]+)(@)/gi;
const PRIVATE_KEY =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g;

/** Whether a field, variable or annotation of this name is likely to hold a secret. When in doubt, yes. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !REFERENCE_NAME.test(name);
}

/** Hides passwords, tokens and keys inside running text: messages, events, log records, parameters. */
export function redactText(text: string): string {
  if (text.length < 6) {
    return text;
  }
  return text
    .replace(PRIVATE_KEY, key => hide(key))
    .replace(
      URL_PASSWORD,
      (_, before, value, after) => before + hide(value) + after,
    )
    .replace(BEARER, (_, before, value) => before + hide(value))
    .replace(ASSIGNMENT, (_, before, value) =>
      value.startsWith('«') ? before + value : before + hide(value),
    );
}
