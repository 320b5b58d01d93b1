import { readFile, writeFile } from 'node:fs/promises';
import { type Measurement, passes, ratioOf } from './measurement.ts';

/** What one bench has measured, and when. */
export interface BenchResult {
  letter: string;
  title: string;
  /** ISO 8601. */
  at: string;
  /** Load averages of the machine when it began. */
  load: string;
  measurements: Measurement[];
}

/** Writes results beside those of other benches that an earlier run has left in the file. */
export async function writeResults(
  file: string,
  machine: Record<string, unknown>,
  results: readonly BenchResult[],
): Promise<void> {
  const before: { benches?: BenchResult[] } = JSON.parse(
    await readFile(file, 'utf8').catch(() => '{}'),
  );
  const fresh = new Set(results.map(({ letter }) => letter));
  const benches = [
    ...(before.benches ?? []).filter(({ letter }) => !fresh.has(letter)),
    ...results.map(result => ({
      ...result,
      measurements: result.measurements.map(one => ({
        ...one,
        ratio: ratioOf(one),
        kept: passes(one),
      })),
    })),
  ].sort((a, b) => (a.letter < b.letter ? -1 : 1));
  await writeFile(
    file,
    `${JSON.stringify({ machine, benches }, undefined, 2)}\n`,
  );
}
