import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { attachSandbox } from '../control/attach.ts';
import { removeSandboxFile } from '../control/stateFile.ts';
import { isAlive, signalProcess } from '../processes/identity.ts';
import { Ledger } from '../processes/ledger.ts';
import { lockHolder } from '../processes/lock.ts';
import { stateDirOption } from './options.ts';

const pollMillis = 50;
const graceMillis = 15_000;

/** Stops the sandbox and whatever a crashed one has left; see usage.ts. */
export async function down(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: stateDirOption });
  const stateDir = resolve(values['state-dir']);
  const lock = join(stateDir, 'lock');
  const holder = await lockHolder(lock);
  if (holder) {
    const sandbox = await attachSandbox(stateDir);
    if (sandbox) {
      sandbox.detach();
      await sandbox.requestStop().catch(() => {});
    } else {
      // Still starting: it has not opened its control port yet.
      signalProcess(holder, 'SIGTERM');
    }
    const deadline = Date.now() + graceMillis;
    while ((await lockHolder(lock))?.pid === holder.pid) {
      if (Date.now() > deadline) {
        if (sandbox && !sandbox.owner.daemon) {
          throw new Error(
            `process ${holder.pid} uses the sandbox and does not let go of it; end that process`,
          );
        }
        signalProcess(holder, 'SIGKILL');
      }
      await sleep(pollMillis);
    }
    // The daemon has only to end itself now.
    while (sandbox?.owner.daemon && isAlive(holder)) {
      if (Date.now() > deadline) {
        signalProcess(holder, 'SIGKILL');
      }
      await sleep(pollMillis);
    }
  }
  const left = await new Ledger(join(stateDir, 'run')).clear();
  await removeSandboxFile(stateDir);
  if (left.length) {
    console.log(`Ended what an earlier run had left: ${left.join(', ')}`);
  }
  console.log(holder || left.length ? 'Stopped.' : 'Nothing was running.');
}
