/** Where reading stands in a message, and where that ends. */
export interface Cursor {
  readonly bytes: Buffer;
  at: number;
  end: number;
}

/** How the value of a field is written. */
export const WIRE = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

const TWO_TO_32 = 2 ** 32;

/**
 * Reads a number of variable length, as two's complement of 64 bits. Beyond 2^53 it is not exact.
 *
 * @throws SyntaxError where the message ends before it
 */
export function readVarint(cursor: Cursor): number {
  const { bytes, end } = cursor;
  const first = bytes[cursor.at];
  if (first < 0x80 && cursor.at < end) {
    // Nearly all: numbers of fields, lengths of short texts.
    cursor.at += 1;
    return first;
  }
  let low = 0;
  let high = 0;
  for (let shift = 0; shift < 70; shift += 7) {
    if (cursor.at >= end) {
      throw broken('ends in a number', cursor);
    }
    const byte = bytes[cursor.at];
    cursor.at += 1;
    const bits = byte & 0x7f;
    if (shift < 28) {
      low += bits * 2 ** shift;
    } else if (shift === 28) {
      low += (bits & 0x0f) * 2 ** shift;
      high = bits >>> 4;
    } else {
      high += bits * 2 ** (shift - 32);
    }
    if (byte < 0x80) {
      const unsigned = high % TWO_TO_32;
      return unsigned >= TWO_TO_32 / 2
        ? (unsigned - TWO_TO_32) * TWO_TO_32 + low
        : unsigned * TWO_TO_32 + low;
    }
  }
  throw broken('has a number without end', cursor);
}

/**
 * Reads the length of what follows and returns where it ends; the cursor stands at its beginning.
 *
 * @throws SyntaxError where that is beyond the message
 */
export function readEnd(cursor: Cursor): number {
  const length = readVarint(cursor);
  const end = cursor.at + length;
  if (length < 0 || end > cursor.end) {
    throw broken('ends in a value', cursor);
  }
  return end;
}

/**
 * Passes over a value.
 *
 * @throws SyntaxError
 */
export function skip(cursor: Cursor, wireType: number): void {
  switch (wireType) {
    case WIRE.varint:
      readVarint(cursor);
      return;
    case WIRE.bytes:
      cursor.at = readEnd(cursor);
      return;
    case WIRE.fixed64:
    case WIRE.fixed32:
      cursor.at += wireType === WIRE.fixed64 ? 8 : 4;
      if (cursor.at > cursor.end) {
        throw broken('ends in a value', cursor);
      }
      return;
    default:
      throw broken(`has a value of wire type ${wireType}`, cursor);
  }
}

/** Says where a message cannot be read. */
export function broken(what: string, { at }: Cursor): SyntaxError {
  return new SyntaxError(`The protobuf message ${what}, at byte ${at}`);
}
