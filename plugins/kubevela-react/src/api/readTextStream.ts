/**
 * Reads a byte stream as UTF-8 text, piece by piece; characters cut by a chunk's end stay whole.
 * Ending the loop early cancels the stream.
 */
export async function* readTextStream(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const text = decoder.decode(value, { stream: !done });
      if (text) {
        yield text;
      }
      if (done) {
        return;
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
