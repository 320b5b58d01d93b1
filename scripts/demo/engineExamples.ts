import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cluster, type EngineName } from '../../sandbox/src/index.ts';
import { rootDir } from '../lib/paths.ts';

/** The portal's address as the examples have it. */
const EXAMPLE_ADDRESS = 'http://localhost:7007';

/** Ends the name of a file with the version before: Argo Rollouts takes no steps until one is out. */
const BEFORE = '.before.yaml';
const APPLICATIONS = '/apis/core.oam.dev/v1beta1/namespaces/shop/applications';
const ROLLOUTS = '/apis/argoproj.io/v1alpha1/namespaces/shop/rollouts';
/** Longer than a busy machine takes. */
const OUT_WITHIN_MS = 300_000;

/** Applies the Applications that show a rollout engine, some of them in the middle of a rollout. */
export async function bringEngineExamples(options: {
  cluster: Cluster;
  engines: readonly EngineName[];
  /** Where the portal is: Flagger asks it. */
  address: string;
}): Promise<void> {
  const { cluster, engines, address } = options;
  for (const engine of engines) {
    const dir = join(rootDir, 'examples', 'engines', engine);
    const apply = async (file: string) => {
      const text = await readFile(join(dir, file), 'utf8');
      await cluster.apply(text.replaceAll(EXAMPLE_ADDRESS, address));
    };
    const files = (await readdir(dir)).sort();
    for (const file of files.filter(each => !each.endsWith(BEFORE))) {
      const name = file.slice(0, -'.yaml'.length);
      // One that is there already is where it was left: the version before would roll it back.
      const isNew = !(await cluster.client().find(`${APPLICATIONS}/${name}`));
      if (isNew && files.includes(`${name}${BEFORE}`)) {
        await apply(`${name}${BEFORE}`);
        await cluster.waitFor(
          `${ROLLOUTS}/${name}`,
          rollout => rollout?.status?.phase === 'Healthy',
          OUT_WITHIN_MS,
        );
      }
      await apply(file);
    }
  }
}
