const OPENING = /(#*)("""|'''|"|')/y;
const ESCAPES: Record<string, string> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '/': '/',
  '\\': '\\',
  "'": "'",
  '"': '"',
};
const UNICODE =
  /u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([0-7]{3})/y;

/**
 * The CUE string at a place of a text: plain, of several lines, of bytes, raw. Undefined where none begins;
 * a message where it cannot be read.
 */
export function cueString(
  text: string,
  at: number,
): { value: string; end: number } | string | undefined {
  OPENING.lastIndex = at;
  const opening = OPENING.exec(text);
  if (!opening) {
    return undefined;
  }
  const [all, raw, quote] = opening;
  const escape = `\\${raw}`;
  const begin = at + all.length;
  const end = endOf(text, begin, quote + raw, escape);
  if (end === undefined) {
    return 'a string has no end';
  }
  // Of several lines: they begin where the closing quotes stand, and neither the first nor the last line end is meant.
  const several = quote.length === 3;
  const indent = several
    ? text.slice(text.lastIndexOf('\n', end - 1) + 1, end)
    : '';
  let value = '';
  let place = begin;
  while (place < end) {
    if (text.startsWith(escape, place)) {
      const found = escaped(text, place + escape.length);
      if (!found) {
        return 'a string that is to be computed';
      }
      value += found.value;
      place = found.end;
    } else {
      const lineEnd = several && text[place] === '\n';
      value += text[place];
      place += 1;
      if (lineEnd && text.startsWith(indent, place)) {
        place += indent.length;
      }
    }
  }
  return {
    value: several ? value.replace(/^\r?\n/, '').replace(/\r?\n$/, '') : value,
    end: end + quote.length + raw.length,
  };
}

/** Where a string's closing quotes are. */
function endOf(
  text: string,
  begin: number,
  closing: string,
  escape: string,
): number | undefined {
  for (let place = begin; place < text.length; place += 1) {
    if (text.startsWith(closing, place)) {
      return place;
    }
    if (text.startsWith(escape, place)) {
      place += escape.length;
    }
  }
  return undefined;
}

function escaped(
  text: string,
  at: number,
): { value: string; end: number } | undefined {
  const letter = text[at];
  if (letter !== undefined && Object.hasOwn(ESCAPES, letter)) {
    return { value: ESCAPES[letter], end: at + 1 };
  }
  if (letter === '\n') {
    return { value: '', end: at + 1 };
  }
  UNICODE.lastIndex = at;
  const found = UNICODE.exec(text);
  if (!found) {
    return undefined;
  }
  const [all, short, long, hex, octal] = found;
  const code = octal ? parseInt(octal, 8) : parseInt(short ?? long ?? hex, 16);
  return code <= 0x10ffff
    ? { value: String.fromCodePoint(code), end: at + all.length }
    : undefined;
}
