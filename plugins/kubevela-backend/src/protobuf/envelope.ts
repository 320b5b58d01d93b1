import type { Shape } from './shape';
import { readMessage } from './readMessage';
import { broken, type Cursor, readEnd, readVarint, skip, WIRE } from './wire';

/** Asks for protobuf where the API server has it, which all built-in kinds have, and for JSON elsewhere. */
export const ACCEPT = 'application/vnd.kubernetes.protobuf, application/json';

/** With these bytes every answer in protobuf begins. */
const MAGIC = Buffer.from('k8s\0');

/** The field of the envelope that holds the object. */
const RAW = 2;

/** Whether an answer is in protobuf, whatever was asked for. */
export function isProtobuf(bytes: Buffer): boolean {
  return bytes.subarray(0, MAGIC.length).equals(MAGIC);
}

/**
 * The object of an answer, to be read on.
 *
 * @throws SyntaxError
 */
export function openEnvelope(bytes: Buffer): Cursor {
  const cursor = { bytes, at: MAGIC.length, end: bytes.length };
  while (cursor.at < cursor.end) {
    const tag = readVarint(cursor);
    if (tag >>> 3 === RAW && (tag & 7) === WIRE.bytes) {
      cursor.end = readEnd(cursor);
      return cursor;
    }
    skip(cursor, tag & 7);
  }
  throw broken('holds no object', cursor);
}

/**
 * Reads an answer that is one object.
 *
 * @throws SyntaxError
 */
export function readObject(bytes: Buffer, shape: Shape): Record<string, any> {
  return readMessage(openEnvelope(bytes), shape);
}
