import { createHash } from 'node:crypto';
import {
  constants,
  cp,
  mkdir,
  readdir,
  rename,
  rm,
  stat,
  utimes,
} from 'node:fs/promises';
import { basename, join } from 'node:path';
import { findProgram } from '../../build/build.ts';
import { cacheDir } from '../../paths.ts';
import type { KubevelaVersion } from '../components/velaCore.ts';
import { rbacManifests } from '../contents/rbac.ts';

/** Its presence in a cluster's folder tells that definitions are settled (settled.ts). */
export const SETTLED_MARK = 'settled-definitions';
/** What of a cluster's folder a snapshot holds: its objects, and marks that tell which manifests they come from. */
const DATA = 'etcd';
const MARKS = ['applied-rbac', 'applied-kubevela', SETTLED_MARK];
const UNUSED_MILLIS = 7 * 24 * 3600 * 1000;

/** Where all snapshots are kept. */
export const snapshotsDir = () => join(cacheDir(), 'snapshots');

/**
 * Folder of the snapshot for a version of KubeVela, whether it is there or not. Its name is a hash over the
 * programs that wrote the objects, the manifests and what it holds, so that an old one is never taken for a new one.
 *
 * @returns undefined while the programs have not been built.
 */
export async function snapshotDir(
  version: KubevelaVersion,
): Promise<string | undefined> {
  const [kube, vela] = await Promise.all([
    findProgram('kube'),
    findProgram(`vela-core-${version}`),
  ]);
  if (!kube || !vela) {
    return undefined;
  }
  // A program's folder is named after all that it was made of, KubeVela's manifests among it.
  const hash = createHash('sha256')
    .update(
      JSON.stringify([
        basename(kube.dir),
        basename(vela.dir),
        await rbacManifests(),
        MARKS,
      ]),
    )
    .digest('hex')
    .slice(0, 16);
  return join(snapshotsDir(), `vela-${version}-${hash}`);
}

/** Whether the cluster of a folder has run before, or has been filled. */
export function hasObjects(clusterDir: string): Promise<boolean> {
  return exists(join(clusterDir, DATA));
}

/**
 * Fills the folder of a cluster that has no data yet from the snapshot of its KubeVela, if there is one.
 *
 * @returns whether the cluster was filled.
 */
export async function restoreSnapshot(
  clusterDir: string,
  version: KubevelaVersion,
): Promise<boolean> {
  if (await hasObjects(clusterDir)) {
    return false;
  }
  const dir = await snapshotDir(version);
  if (!dir || !(await exists(dir))) {
    return false;
  }
  await copySnapshot(dir, clusterDir);
  // So that it does not count as unused.
  const now = new Date();
  await utimes(dir, now, now);
  return true;
}

/** Copies a snapshot into the folder of a cluster. */
export async function copySnapshot(
  dir: string,
  clusterDir: string,
): Promise<void> {
  const options = { recursive: true, mode: constants.COPYFILE_FICLONE };
  const draft = join(clusterDir, `${DATA}.draft`);
  await rm(draft, { recursive: true, force: true });
  for (const mark of MARKS) {
    await cp(join(dir, mark), join(clusterDir, mark), options);
  }
  await cp(join(dir, DATA), draft, options);
  // Last, and at once: a start that was killed half-way has left no data, rather than half of it.
  await rename(draft, join(clusterDir, DATA));
}

/** Keeps the data of a stopped cluster as a snapshot, and removes those that nobody has used for a week. */
export async function keepSnapshot(
  clusterDir: string,
  dir: string,
): Promise<void> {
  const draft = `${dir}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  for (const name of [...MARKS, DATA]) {
    await rename(join(clusterDir, name), join(draft, name));
  }
  await rename(draft, dir);
  for (const entry of await readdir(snapshotsDir())) {
    const path = join(snapshotsDir(), entry);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > UNUSED_MILLIS) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
