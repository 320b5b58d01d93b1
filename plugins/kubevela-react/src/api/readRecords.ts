/** Reads JSON objects, one a line, out of pieces of text that end anywhere; all of a piece's at once. */
export async function* readRecords<T>(
  pieces: AsyncIterable<string>,
): AsyncGenerator<T[]> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    const records = lines.filter(Boolean).map(line => JSON.parse(line) as T);
    if (records.length > 0) {
      yield records;
    }
  }
}
