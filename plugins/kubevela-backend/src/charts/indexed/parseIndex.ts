import { Worker } from 'node:worker_threads';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { asArray, asRecord } from '../../model/kube/objects';
import { chartMeta } from '../chartMeta';
import type { ChartMeta } from '../types';
import { isVersion, newestFirst } from '../versionOrder';

/** Longer ones would hold up all else that the backend does. */
const MAX_HERE_BYTES = 256 * 1024;
const DEADLINE_MS = 60_000;
const MAX_HEAP_MB = 1_024;
const MAX_CHARTS = 10_000;
const MAX_VERSIONS = 1_000;

/** One version of a chart as the index has it. */
export interface IndexEntry extends ChartMeta {
  /** Absolute, or relative to the index. */
  urls: string[];
  /** SHA-256 in hexadecimal, where the index says it. */
  digest?: string;
}

/** Charts by name, versions newest first. */
export type ChartIndex = Map<string, IndexEntry[]>;

/**
 * Reads an `index.yaml`. What cannot be used in it is left out.
 *
 * @throws Error where it is no index at all
 */
export async function parseIndex(text: string): Promise<ChartIndex> {
  // All scalars as texts: a version 1.10 is not the number 1.1.
  const document =
    text.length > MAX_HERE_BYTES
      ? await parseElsewhere(text)
      : load(text, { schema: FAILSAFE_SCHEMA });
  const entries = asRecord(asRecord(document)?.entries);
  if (!entries) {
    throw new Error('it has no entries');
  }
  const index: ChartIndex = new Map();
  for (const [name, versions] of Object.entries(entries).slice(0, MAX_CHARTS)) {
    const read = asArray(versions).flatMap(entryOf);
    if (read.length > 0) {
      index.set(name, newestFirst(read).slice(0, MAX_VERSIONS));
    }
  }
  return index;
}

function entryOf(value: unknown): IndexEntry[] {
  const entry = asRecord(value);
  if (!entry || !isVersion(entry.version)) {
    return [];
  }
  const { urls, digest } = entry;
  return [
    {
      ...chartMeta(entry, entry.version),
      urls: asArray(urls).filter(
        (url): url is string => typeof url === 'string',
      ),
      digest:
        typeof digest === 'string' ? digest.replace(/^sha256:/, '') : undefined,
    },
  ];
}

/** In a thread of its own, which an index made to be large cannot take more from than it is given. */
function parseElsewhere(text: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(
      `const { parentPort, workerData } = require('node:worker_threads');
       const { FAILSAFE_SCHEMA, load } = require(workerData.parser);
       parentPort.postMessage(load(workerData.text, { schema: FAILSAFE_SCHEMA }));`,
      {
        eval: true,
        workerData: { text, parser: require.resolve('js-yaml') },
        resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
      },
    );
    const timer = setTimeout(() => {
      reject(new Error('it takes too long to read'));
      worker.terminate();
    }, DEADLINE_MS);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('it could not be read'));
    });
  });
}
