const MEGABYTE = 1024 * 1024;

/**
 * The body of an answer, as far as it is not longer than expected.
 *
 * @throws Error
 */
export async function readLimited(
  response: Response,
  maxBytes: number,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > maxBytes) {
      throw new Error(
        `it is longer than ${Math.round(maxBytes / MEGABYTE)} MB`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
