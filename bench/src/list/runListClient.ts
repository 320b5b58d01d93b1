import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { ListedCluster, ListResult } from './listAll.ts';

/** Has a fresh process list everything once. */
export async function runListClient(
  clusters: ListedCluster[],
): Promise<ListResult> {
  const script = fileURLToPath(new URL('./main.ts', import.meta.url));
  const child = spawn(process.execPath, [script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(clusters));
  const output = await text(child.stdout);
  if (!output) {
    throw new Error('The minimal client ended without a result');
  }
  return JSON.parse(output);
}
