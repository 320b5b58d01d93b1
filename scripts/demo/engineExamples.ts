import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cluster, type EngineName } from '../../sandbox/src/index.ts';
import { rootDir } from '../lib/paths.ts';

/** The portal's address as the examples have it. */
const EXAMPLE_ADDRESS = 'http://localhost:7007';

/** Applies the Applications that show a rollout engine. */
export async function bringEngineExamples(options: {
  cluster: Cluster;
  engines: readonly EngineName[];
  /** Where the portal is: Flagger asks it. */
  address: string;
}): Promise<void> {
  const { cluster, engines, address } = options;
  for (const engine of engines) {
    const dir = join(rootDir, 'examples', 'engines', engine);
    for (const file of (await readdir(dir)).sort()) {
      const text = await readFile(join(dir, file), 'utf8');
      await cluster.apply(text.replaceAll(EXAMPLE_ADDRESS, address));
    }
  }
}
