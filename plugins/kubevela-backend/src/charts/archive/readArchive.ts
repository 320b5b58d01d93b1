import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Parser, type ReadEntry } from 'tar';
import { MAX_FILE_BYTES, MAX_UNPACKED_BYTES } from './limits';

/** Files of a chart that people look at; a dependency has its own in a deeper folder. */
const WANTED = ['Chart.yaml', 'README.md', 'values.yaml', 'values.schema.json'];

/** Contents by name, and what was too long. */
export interface ArchiveFiles {
  files: Map<string, string>;
  tooLong: string[];
}

/**
 * The files of a packed chart that people look at. Nothing is unpacked onto a disk, and no link followed.
 *
 * @throws Error where it is no archive, or too large a one
 */
export async function readArchive(packed: Buffer): Promise<ArchiveFiles> {
  const found: ArchiveFiles = { files: new Map(), tooLong: [] };
  const parser = new Parser({
    strict: true,
    onReadEntry: entry => take(entry, found),
  });
  // What is behind the end mark it would gather without a bound.
  let isOver = false;
  parser.on('eof', () => {
    isOver = true;
  });
  const ended = new Promise<void>((resolve, reject) => {
    parser.on('end', resolve);
    parser.on('error', reject);
  });
  // Looked at below; until then a failure must not count as unhandled.
  ended.catch(() => {});
  await pipeline(
    Readable.from([packed]),
    createGunzip(),
    async function write(unpacked: AsyncIterable<Buffer>) {
      let length = 0;
      for await (const chunk of unpacked) {
        length += chunk.length;
        if (length > MAX_UNPACKED_BYTES) {
          throw new Error('it is too large when it is unpacked');
        }
        if (!isOver) {
          parser.write(chunk);
        }
      }
    },
  );
  parser.end();
  await ended;
  return found;
}

function take(entry: ReadEntry, { files, tooLong }: ArchiveFiles): void {
  const [, name, ...deeper] = entry.path.replace(/^\.\//, '').split('/');
  const isWanted =
    ['File', 'OldFile'].includes(entry.type) &&
    deeper.length === 0 &&
    WANTED.includes(name);
  if (!isWanted || entry.size > MAX_FILE_BYTES) {
    if (isWanted) {
      tooLong.push(name);
    }
    entry.resume();
    return;
  }
  const chunks: Buffer[] = [];
  entry.on('data', chunk => chunks.push(Buffer.from(chunk)));
  entry.on('end', () =>
    files.set(name, Buffer.concat(chunks).toString('utf8')),
  );
}
