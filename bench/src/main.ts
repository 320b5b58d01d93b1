import { mkdir, readFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { buildPortal } from '../../scripts/lib/buildPortal.ts';
import { rootDir, workDir } from '../../scripts/lib/paths.ts';
import { Steps } from '../../scripts/lib/steps.ts';
import { apiRequests } from './cases/apiRequests.ts';
import { archive } from './cases/archive.ts';
import { changeToAnswer } from './cases/changeToAnswer.ts';
import { changeToScreen } from './cases/changeToScreen.ts';
import { completeModel } from './cases/completeModel.ts';
import { firstPage } from './cases/firstPage.ts';
import { forms } from './cases/forms.ts';
import { largeApplication } from './cases/largeApplication.ts';
import { memory } from './cases/memory.ts';
import { oneInstance } from './cases/oneInstance.ts';
import { revisions } from './cases/revisions.ts';
import type { Bench, BenchContext } from './context.ts';
import {
  type BenchClusters,
  startBenchClusters,
} from './fill/benchClusters.ts';
import { passes } from './measurement.ts';
import { type BenchOptions, parseOptions, usage } from './options.ts';
import { BenchPortal } from './portal/BenchPortal.ts';
import { configuredCluster } from './portal/configuredCluster.ts';
import { type BenchResult, writeResults } from './results.ts';
import { load, renderTable } from './report.ts';

const BENCHES: Bench[] = [
  completeModel,
  changeToAnswer,
  apiRequests,
  firstPage,
  oneInstance,
  memory,
  largeApplication,
  changeToScreen,
  revisions,
  forms,
  archive,
];
const FULL = { names: ['eu', 'us', 'asia'], applicationsPerCluster: 4_000 };
const SMALL = { names: ['eu'], applicationsPerCluster: 300 };

/** Portals that run, to be stopped when the bench is interrupted. */
const running = new Set<BenchPortal>();
let bench: BenchClusters | undefined;

async function run(options: BenchOptions): Promise<number> {
  const chosen = BENCHES.filter(
    ({ letter }) => options.only.length === 0 || options.only.includes(letter),
  );
  const steps = new Steps();
  const note = (text: string) => steps.note(text);
  const size = options.small ? SMALL : FULL;
  const stateDir = resolve(
    options.stateDir ?? join(workDir, options.small ? 'bench-small' : 'bench'),
  );
  await mkdir(stateDir, { recursive: true });
  const dir = options.portal
    ? resolve(options.portal)
    : await buildPortal({ onBuild: () => note('Portal: building') });
  if (chosen.some(({ ownCluster }) => !ownCluster)) {
    bench = await steps.run('Clusters', () =>
      startBenchClusters({ stateDir, fresh: options.fresh, ...size, note }),
    );
  }
  const clusters = bench?.clusters ?? [];
  const profiling =
    options.profile && `--cpu-prof --cpu-prof-dir=${resolve(options.profile)}`;
  const context: BenchContext = {
    clusters,
    applicationsPerCluster: size.applicationsPerCluster,
    stateDir,
    small: options.small,
    note,
    async startPortal({ through, ...more }) {
      const portal = await BenchPortal.start({
        dir,
        workDir: stateDir,
        catalog: true,
        clusters: clusters.map(cluster => configuredCluster(cluster, through)),
        ...more,
        nodeOptions: [more.nodeOptions, profiling].filter(Boolean).join(' '),
      });
      running.add(portal);
      return portal;
    },
  };

  const results: BenchResult[] = [];
  let failed = false;
  for (const { letter, title, run: measure } of chosen) {
    const begin = { letter, title, at: new Date().toISOString(), load: load() };
    try {
      const measurements = await steps.run(
        `${letter}: ${title} (load ${begin.load})`,
        () => measure(context),
      );
      results.push({ ...begin, measurements });
      console.log(`\n${renderTable(measurements)}\n`);
    } catch (error) {
      failed = true;
      note(`${letter}: ${(error as Error).stack}`);
    }
  }
  const measurements = results.flatMap(one => one.measurements);
  console.log(`\n${renderTable(measurements)}\n`);
  const file = join(stateDir, 'results.json');
  await writeResults(file, await machine(), results);
  note(`Written to ${file}`);
  return failed || measurements.some(one => passes(one) === false) ? 1 : 0;
}

async function machine() {
  const backstage = JSON.parse(
    await readFile(join(rootDir, 'backstage.json'), 'utf8'),
  );
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    backstage: backstage.version,
  };
}

async function cleanUp(): Promise<void> {
  await Promise.all([...running].map(portal => portal.stop()));
  await bench?.stop();
}

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    return 0;
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => cleanUp().finally(() => process.exit(130)));
  }
  try {
    return await run(options);
  } finally {
    await cleanUp();
  }
}

main().then(
  code => process.exit(code),
  error => {
    console.error(error);
    process.exit(1);
  },
);
