/** A number of variable length. */
export function varint(value: number): Buffer {
  const bytes: number[] = [];
  let left = value;
  for (; left > 0x7f; left = Math.floor(left / 128)) {
    bytes.push(left % 128 | 0x80);
  }
  return Buffer.from([...bytes, left]);
}

/** A field with a value of bytes. */
export function field(number_: number, value: Buffer | string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([varint(number_ * 8 + 2), varint(bytes.length), bytes]);
}

/** A field with a number. */
export function number(field_: number, value: number): Buffer {
  return Buffer.concat([varint(field_ * 8), varint(value)]);
}

/** An API server's answer with an object of these fields. */
export function answer(...object: Buffer[]): Buffer {
  return Buffer.concat([
    Buffer.from('k8s\0'),
    field(1, field(1, 'v1')),
    field(2, Buffer.concat(object)),
  ]);
}
