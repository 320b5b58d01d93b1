const POSIX_CLASSES: Record<string, string> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  blank: '\\t ',
  digit: '0-9',
  lower: 'a-z',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

/** What has to be escaped in JavaScript with the flag `u`, beside what it always is. */
const SYNTAX = /[\^$\\.*+?()[\]{}|/]/;

/** Only the newest browsers know these, and not all that RE2 has. */
const INLINE_FLAGS = /\(\?[a-zA-Z-]+[:)]/;

/**
 * A pattern of RE2, which CUE has, as JavaScript understands it with the flag `u`, which ajv sets.
 * Undefined where there is no easy equal: then the cluster alone checks it.
 */
export function javascriptPattern(pattern: unknown): string | undefined {
  if (typeof pattern !== 'string') {
    return undefined;
  }
  return [pattern, translate(pattern)].find(
    (candidate): candidate is string =>
      candidate !== undefined && compiles(candidate),
  );
}

function translate(pattern: string): string | undefined {
  const [, flags = '', rest] = /^(?:\(\?([a-z]+)\))?([\s\S]*)$/.exec(pattern)!;
  if (/[^is]/.test(flags)) {
    return undefined;
  }
  let inClass = false;
  let result = '';
  for (const [token] of rest.matchAll(
    /\\Q[\s\S]*?(?:\\E|$)|\\[\s\S]|\(\?P<|\[:\w+:\]|[a-z]-[a-z]|[A-Z]-[A-Z]|[\s\S]/gu,
  )) {
    result += translateToken(token, { inClass, flags });
    if (token === '[' && !inClass) {
      inClass = true;
    } else if (token === ']') {
      inClass = false;
    }
  }
  return result;
}

function translateToken(
  token: string,
  { inClass, flags }: { inClass: boolean; flags: string },
): string {
  if (token.startsWith('\\Q')) {
    const text = token.slice(2).replace(/\\E$/, '');
    return [...text].map(letter => escaped(letter)).join('');
  }
  if (token.startsWith('[:')) {
    return POSIX_CLASSES[token.slice(2, -2)] ?? token;
  }
  if (token === '(?P<') {
    return '(?<';
  }
  if (token.startsWith('\\')) {
    return translateEscape(token[1], inClass);
  }
  if (token === '.' && !inClass && flags.includes('s')) {
    return '[\\s\\S]';
  }
  if (!flags.includes('i') || !/[a-z]/i.test(token)) {
    return token;
  }
  // A range of letters is one only within a class.
  return inClass
    ? token.toLowerCase() + token.toUpperCase()
    : [...token].map(anyCase).join('');
}

function translateEscape(letter: string, inClass: boolean): string {
  if (!inClass && letter === 'A') {
    return '^';
  }
  if (!inClass && letter === 'z') {
    return '$';
  }
  const isPlain = !/[0-9A-Za-z]/.test(letter) && !SYNTAX.test(letter);
  return isPlain && !(inClass && letter === '-') ? letter : `\\${letter}`;
}

function anyCase(letter: string): string {
  return letter === '-'
    ? letter
    : `[${letter.toLowerCase()}${letter.toUpperCase()}]`;
}

function escaped(letter: string): string {
  return SYNTAX.test(letter) ? `\\${letter}` : letter;
}

function compiles(pattern: string): boolean {
  if (INLINE_FLAGS.test(pattern)) {
    return false;
  }
  try {
    return Boolean(new RegExp(pattern, 'u'));
  } catch {
    return false;
  }
}
