import { spawnSync } from 'node:child_process';
import { runQuietly } from '../lib/commands.ts';

/** Installs Debian packages where this is Debian and we may; does nothing elsewhere. */
export async function installDebianPackages(names: string[]): Promise<void> {
  const mayInstall =
    process.getuid?.() === 0 &&
    spawnSync('apt-get', ['--version']).status === 0;
  if (!mayInstall) {
    return;
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runQuietly('apt-get', ['update', '-q'], { env });
  await runQuietly(
    'apt-get',
    ['install', '-qy', '--no-install-recommends', ...names],
    { env },
  );
}
