import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { tempDir } from '../../testing/tempDir.ts';
import { copySnapshot, keepSnapshot, snapshotsDir } from './store.ts';

async function clusterFolder(dir: string, content: string) {
  await mkdir(join(dir, 'etcd', 'member'), { recursive: true });
  await writeFile(join(dir, 'etcd', 'member', 'db'), content);
  await writeFile(join(dir, 'applied-rbac'), 'roles');
  await writeFile(join(dir, 'applied-kubevela'), 'definitions');
  await writeFile(join(dir, 'settled-definitions'), '');
  await writeFile(join(dir, 'tokens.csv'), 'secret');
}

test('a snapshot holds the objects of a cluster and none of its keys', async t => {
  process.env.VELASTAGE_CACHE = await tempDir(t);
  t.after(() => delete process.env.VELASTAGE_CACHE);
  const cluster = join(await tempDir(t), 'cluster');
  await clusterFolder(cluster, 'objects');
  const dir = join(snapshotsDir(), 'vela-1.11.0-abc');

  await keepSnapshot(cluster, dir);

  assert.deepEqual((await readdir(dir)).sort(), [
    'applied-kubevela',
    'applied-rbac',
    'etcd',
    'settled-definitions',
  ]);
  assert.deepEqual(await readdir(snapshotsDir()), ['vela-1.11.0-abc']);
});

test('a copy that was cut off before leaves nothing of it in the next one', async t => {
  const base = await tempDir(t);
  const snapshot = join(base, 'snapshot');
  const cluster = join(base, 'cluster');
  await clusterFolder(snapshot, 'objects');
  await mkdir(join(cluster, 'etcd.draft', 'member'), { recursive: true });
  await writeFile(join(cluster, 'etcd.draft', 'member', 'rest'), 'half');

  await copySnapshot(snapshot, cluster);

  assert.deepEqual((await readdir(cluster)).sort(), [
    'applied-kubevela',
    'applied-rbac',
    'etcd',
    'settled-definitions',
  ]);
  assert.deepEqual(await readdir(join(cluster, 'etcd', 'member')), ['db']);
  assert.equal(
    await readFile(join(cluster, 'etcd', 'member', 'db'), 'utf8'),
    'objects',
  );
  // The cluster that is started from it changes its copy only.
  await writeFile(join(cluster, 'etcd', 'member', 'db'), 'changed');
  assert.equal(
    await readFile(join(snapshot, 'etcd', 'member', 'db'), 'utf8'),
    'objects',
  );
});
