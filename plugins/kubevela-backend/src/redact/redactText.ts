import { hide } from './hide';

const SECRET_WORDS =
  'password|passwd|passphrase|secret|token|api[-_.]?key|access[-_.]?key|private[-_.]?key|credential|connection[-_.]?string|dsn|authorization';

/** Names of fields that hold a reference to a secret or a setting about one, not its value. */
const REFERENCE_NAME =
  /(?:name|ref|refs|namespace|path|mount|file|type|class|kind|url|version|enabled|policy|ttl|count|mode|keys?ref)$/i;

const SECRET_NAME = new RegExp(`(?:${SECRET_WORDS})`, 'i');

/**
 * `word=value`, `word: value` and `"word":"value"` in running text. What goes before the word is not matched, and
 * every repetition has an end: these texts come from clusters, and one of 200,000 letters must not take
 * longer than others.
 */
const ASSIGNMENT = new RegExp(
  `((?:password|passwd|passphrase|secret|token|api[-_.]?key|access[-_.]?key|private[-_.]?key)[\\w.-]{0,64}["']?\\s{0,8}[=:]\\s{0,8}["']?)([^\\s"',;&)}\\]]{3,})`,
  'gi',
);
/**
 * What follows the name of an object in a sentence about it: `secret-store: CrashLoopBackOff`,
 * `token-service: the type knows …`. No password is a reason of Kubernetes or one of these words.
 */
const SENTENCE =
  /^(?:(?:[A-Z][a-z]+){1,6}(?:Error|BackOff)|Err(?:[A-Z][a-z]+){1,6}|InvalidImageName|the|its|not|has|was|are|cannot|failed|pods?|containers?|back-off)$/;
const BEARER = /\b(bearer\s{1,8})([\w.~+/-]{8,}=*)/gi;
const URL_PASSWORD =
  /(\b[a-z][a-z0-9+.-]{0,32}:\/\/[^\s:/@]{0,256}:)([^\s@/]{1,1024})(@)/gi;
const PRIVATE_KEY =
  /-----BEGIN [A-Z ]{0,32}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,32}PRIVATE KEY-----|$)/g;

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
      value.startsWith('«') || SENTENCE.test(value)
        ? before + value
        : before + hide(value),
    );
}
