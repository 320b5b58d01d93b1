import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildProgram } from '../../build/build.ts';
import { KubeClient } from '../../client/client.ts';
import { Ledger } from '../../processes/ledger.ts';
import { takeLock } from '../../processes/lock.ts';
import { PortBook } from '../../processes/ports.ts';
import { type Progress, reported, silent } from '../../progress.ts';
import { ComponentGroup } from '../componentGroup.ts';
import type { KubevelaVersion } from '../components/velaCore.ts';
import { prepareContext } from '../context.ts';
import { startApiServer, startKubevela } from '../startup.ts';
import { isRead, listDefinitions, settleDefinitions } from './settled.ts';
import { exists, keepSnapshot, snapshotDir, snapshotsDir } from './store.ts';

const settledMillis = 300_000;
const pollMillis = 500;

/**
 * Makes the snapshot from which later clusters with this KubeVela begin, unless it is there: the API server's
 * objects once vela-core has read every definition, which costs more than all else in a first start.
 *
 * @returns its folder.
 * @throws Error when a program cannot be built or started; nothing is left running then.
 */
export async function makeSnapshot(
  version: KubevelaVersion,
  options: { progress?: Progress; signal?: AbortSignal } = {},
): Promise<string> {
  const { progress = silent, signal } = options;
  const program = (name: Parameters<typeof buildProgram>[0]) =>
    buildProgram(name, { progress, signal });
  await program('kube');
  await program(`vela-core-${version}`);
  const target = (await snapshotDir(version))!;
  const unlock = await takeLock(`${snapshotsDir()}.lock`, {
    wait: true,
    signal,
  });
  try {
    if (!(await exists(target))) {
      await reported(progress, `snapshot of KubeVela ${version}`, () =>
        make(version, target, program),
      );
    }
    return target;
  } finally {
    await unlock();
  }
}

async function make(
  version: KubevelaVersion,
  target: string,
  program: typeof buildProgram,
) {
  const work = `${snapshotsDir()}.work`;
  const ledger = new Ledger(join(work, 'run'));
  // An earlier run may have been killed here.
  await ledger.clear();
  const dir = join(work, 'cluster');
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const context = await prepareContext({
    name: 'snapshot',
    dir,
    portBook: await PortBook.open(join(work, 'ports.json')),
    program,
  });
  const components = new ComponentGroup(ledger);
  const admin = new KubeClient({
    server: context.server,
    ca: context.tls.ca,
    token: context.tokens.admin,
  });
  try {
    const startup = { context, components, admin };
    await startApiServer(startup);
    await startKubevela(startup, version, {
      resync: '5m',
      velaCoreGivesWay: false,
      settledDefinitions: false,
    });
    await untilDefinitionsAreRead(admin);
    await settleDefinitions(admin, dir);
  } finally {
    admin.close();
    await components.stopAll();
  }
  await keepSnapshot(dir, target);
  await rm(work, { recursive: true, force: true });
}

// One that is not read in time is read at each start.
async function untilDefinitionsAreRead(admin: KubeClient) {
  const deadline = Date.now() + settledMillis;
  while (Date.now() < deadline) {
    const definitions = await listDefinitions(admin);
    if (definitions.every(({ item }) => isRead(item))) {
      return;
    }
    await sleep(pollMillis);
  }
}
