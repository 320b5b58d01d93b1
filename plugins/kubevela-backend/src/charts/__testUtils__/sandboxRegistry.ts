import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const CLI = resolve(__dirname, '../../../../../sandbox/src/cli.ts');

/** A real registry with the sandbox's charts in it, until it is stopped. */
export async function startSandboxRegistry(): Promise<{
  url: string;
  stop(): Promise<void>;
}> {
  const child = spawn(process.execPath, [CLI, 'registry'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Jest's own options are not for it.
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const ended = once(child, 'exit');
  const [line] = (await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    ended.then(() => {
      throw new Error('The registry did not start');
    }),
  ])) as [string];
  return {
    url: JSON.parse(line).url,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
