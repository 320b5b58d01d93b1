import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClusterAccess } from '../cluster/base.ts';
import { isAlive, type ProcessIdentity } from '../processes/identity.ts';
import { writeWhole } from '../processes/wholeFile.ts';

/** What a running sandbox tells other processes of the same user. */
export interface SandboxFile {
  owner: ProcessIdentity;
  /** Whether the owner is the command's own process, with no other purpose. */
  daemon: boolean;
  control: { url: string; token: string };
  chartsUrl: string;
  clusters: ClusterAccess[];
}

const fileName = 'sandbox.json';

/** Writes the file; it holds tokens, so only the owner may read it. */
export async function writeSandboxFile(
  stateDir: string,
  content: SandboxFile,
): Promise<void> {
  const text = JSON.stringify(content, null, 2);
  writeWhole(join(stateDir, fileName), text, 0o600);
}

/** The file of a sandbox that runs; undefined when none does. */
export async function readSandboxFile(
  stateDir: string,
): Promise<SandboxFile | undefined> {
  const text = await readFile(join(stateDir, fileName), 'utf8').catch(
    () => undefined,
  );
  const content: SandboxFile | undefined = text && JSON.parse(text);
  return content && isAlive(content.owner) ? content : undefined;
}

export async function removeSandboxFile(stateDir: string): Promise<void> {
  await rm(join(stateDir, fileName), { force: true });
}
