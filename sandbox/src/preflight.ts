import { freemem } from 'node:os';
import { mkdir, readFile, statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findProgram } from './build/build.ts';
import { goProblem } from './build/go.ts';
import type { ProgramName } from './build/programs.ts';
import { cacheDir, defaultStateDir } from './paths.ts';
import { freePort } from './processes/ports.ts';
import {
  type ClusterRequest,
  defaultClusters,
  neededPrograms,
} from './requests.ts';

const megabyte = 1024 ** 2;
const neededNode = 24;

// Measured on the programs named in build/programs.ts.
const buildDisk = 9_000 * megabyte;
const buildMemory = 3_000 * megabyte;
const clusterDisk = 300 * megabyte;
const clusterMemory: Record<string, number> = {
  bare: 500 * megabyte,
  vela: 950 * megabyte,
  full: 1_000 * megabyte,
};

/**
 * Looks for what would make a start fail later: Node, Go, disk, memory, ports.
 *
 * @returns one clear sentence for each problem; none when all is well.
 */
export async function preflight(
  options: { clusters?: readonly ClusterRequest[]; stateDir?: string } = {},
): Promise<string[]> {
  const clusters = options.clusters ?? defaultClusters;
  const missing = await missingPrograms(clusters);
  const problems = await Promise.all([
    nodeProblem(),
    missing.length ? goProblem() : undefined,
    diskProblem(
      cacheDir(),
      missing.length ? buildDisk : 0,
      `to build ${missing.join(', ')}`,
    ),
    diskProblem(
      resolve(options.stateDir ?? defaultStateDir),
      clusters.length * clusterDisk,
      `for the data of ${clusters.length} clusters`,
    ),
    memoryProblem(
      sum(clusters.map(({ profile = 'full' }) => clusterMemory[profile])) +
        (missing.length ? buildMemory : 0),
    ),
    freePort().then(
      () => undefined,
      error => (error as Error).message,
    ),
  ]);
  return problems.filter(problem => problem !== undefined);
}

async function missingPrograms(clusters: readonly ClusterRequest[]) {
  const missing: ProgramName[] = [];
  for (const name of neededPrograms(clusters)) {
    if (!(await findProgram(name))) {
      missing.push(name);
    }
  }
  return missing;
}

function nodeProblem(): string | undefined {
  const major = Number(process.versions.node.split('.')[0]);
  return major >= neededNode
    ? undefined
    : `Node ${neededNode} or newer is needed, but this is ${process.version}.`;
}

async function diskProblem(dir: string, needed: number, purpose: string) {
  if (!needed) {
    return undefined;
  }
  try {
    await mkdir(dir, { recursive: true });
    const { bavail, bsize } = await statfs(dir);
    const free = bavail * bsize;
    return free >= needed
      ? undefined
      : `${inMegabytes(
          needed,
        )} of free disk are needed in ${dir} ${purpose}, but there are ${inMegabytes(
          free,
        )}.`;
  } catch (error) {
    return `${dir} cannot be used: ${(error as Error).message}.`;
  }
}

async function memoryProblem(needed: number): Promise<string | undefined> {
  const free = await availableMemory();
  return free >= needed
    ? undefined
    : `About ${inMegabytes(needed)} of memory are needed, but ${inMegabytes(
        free,
      )} are available; ask for fewer clusters or a smaller profile.`;
}

// What Linux calls available counts caches that it would give up.
async function availableMemory(): Promise<number> {
  const text = await readFile('/proc/meminfo', 'utf8').catch(() => '');
  const match = /^MemAvailable:\s+(\d+) kB/m.exec(text);
  return match ? Number(match[1]) * 1024 : freemem();
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function inMegabytes(bytes: number): string {
  return `${Math.floor(bytes / megabyte)} MB`;
}
