import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { startChartRegistry } from '../charts/registry.ts';

/** Runs a registry until its input ends; see usage.ts. */
export async function registry(args: string[]): Promise<void> {
  parseArgs({ args, options: {} });
  const { url, stop } = await startChartRegistry();
  console.log(JSON.stringify({ url }));
  // Whoever started it may end in whatever way: then its input ends, too.
  process.stdin.resume();
  await once(process.stdin, 'end');
  await stop();
}
