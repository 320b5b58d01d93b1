import type { Readable } from 'node:stream';
import { LogLines } from './LogLines';
import { LogRedactor } from './LogRedactor';

/**
 * A container's log as lines that may leave the backend, several at a time as they arrive.
 */
export async function* containerLines(
  body: Readable | AsyncIterable<Uint8Array>,
  redactor: LogRedactor,
): AsyncGenerator<string[]> {
  const lines = new LogLines();
  for await (const chunk of body) {
    const complete = lines.push(chunk);
    if (complete.length > 0) {
      yield complete.map(line => redactor.line(line));
    }
  }
  const last = lines.end();
  if (last !== undefined) {
    yield [redactor.line(last)];
  }
}
