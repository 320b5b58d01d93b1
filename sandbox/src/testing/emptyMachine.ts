import type { TestContext } from 'node:test';
import { tempDir } from './tempDir.ts';

/** Lets a test see a machine without Go and with nothing built. */
export async function emptyMachine(t: TestContext): Promise<void> {
  await setEnv(t, 'PATH', await tempDir(t));
  await setEnv(t, 'VELASTAGE_CACHE', await tempDir(t));
}

async function setEnv(t: TestContext, name: string, value: string) {
  const before = process.env[name];
  t.after(() => {
    if (before === undefined) {
      delete process.env[name];
    } else {
      process.env[name] = before;
    }
  });
  process.env[name] = value;
}
