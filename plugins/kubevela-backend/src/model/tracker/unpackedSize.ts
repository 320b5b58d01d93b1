const ZSTD_MAGIC = 0xfd2fb528;

/** The bytes that come of packed ones, as a gzip file says at its end; undefined where it is too short to. */
export function gzipSize(bytes: Buffer): number | undefined {
  return bytes.length < 4 ? undefined : bytes.readUInt32LE(bytes.length - 4);
}

/** The same of a zstd frame, which says it in its header, where it does (RFC 8878, section 3.1.1.1). */
export function zstdSize(bytes: Buffer): number | undefined {
  if (bytes.length < 18 || bytes.readUInt32LE(0) !== ZSTD_MAGIC) {
    return undefined;
  }
  const descriptor = bytes[4];
  const single = (descriptor & 0x20) !== 0;
  const dictionary = [0, 1, 2, 4][descriptor & 3];
  const at = 5 + (single ? 0 : 1) + dictionary;
  switch (descriptor >>> 6) {
    case 0:
      return single ? bytes[at] : undefined;
    case 1:
      return bytes.readUInt16LE(at) + 256;
    case 2:
      return bytes.readUInt32LE(at);
    default:
      return Number(bytes.readBigUInt64LE(at));
  }
}
