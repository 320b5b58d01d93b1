import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { runQuietly } from '../lib/commands.ts';
import { findPort } from '../lib/ports.ts';
import { installDebianPackages } from './debianPackages.ts';

const DEBIAN_DIR = '/usr/lib/postgresql';
const READY_DEADLINE_MS = 30_000;
const POLL_MS = 100;

/** A PostgreSQL server of our own, for the time of a test run. */
export interface Postgres {
  /** As Backstage's `backend.database.connection` wants it. */
  connection: { host: string; port: number; user: string; password: string };
  stop(): Promise<void>;
}

/**
 * Starts an empty PostgreSQL server on a free port of loopback. Installs Debian's package where there is
 * none and that is possible.
 *
 * @throws Error that says what to install.
 */
export async function startPostgres(
  note: (text: string) => void,
): Promise<Postgres> {
  const bin = await requirePostgres(note);
  const owner = unprivileged();
  const dir = await mkdtemp(join(tmpdir(), 'velastage-postgres-'));
  if (owner.uid !== undefined) {
    await chown(dir, owner.uid, owner.gid!);
  }
  const data = join(dir, 'data');
  const options = { ...owner, cwd: dir };
  let server: ChildProcess | undefined;
  const stop = async () => {
    if (server && server.exitCode === null) {
      const ended = new Promise(resolve => server!.once('exit', resolve));
      // A fast shutdown: connections are cut, nothing is lost that anybody wants.
      server.kill('SIGINT');
      await ended;
    }
    await rm(dir, { recursive: true, force: true });
  };
  try {
    execFileSync(
      join(bin, 'initdb'),
      ['-D', data, '-U', 'velastage', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
      { ...options, stdio: 'pipe' },
    );
    const port = await findPort();
    const address = ['-h', '127.0.0.1', '-p', String(port)];
    server = spawn(
      join(bin, 'postgres'),
      ['-D', data, ...address, '-c', 'fsync=off', '-k', dir],
      { ...options, stdio: 'ignore' },
    );
    await ready(server, join(bin, 'pg_isready'), address);
    return {
      connection: {
        host: '127.0.0.1',
        port,
        user: 'velastage',
        password: 'unused',
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ready(
  server: ChildProcess,
  isReady: string,
  address: string[],
): Promise<void> {
  const end = Date.now() + READY_DEADLINE_MS;
  for (;;) {
    const answer = await runQuietly(isReady, address).catch(() => undefined);
    if (answer !== undefined) {
      return;
    }
    if (server.exitCode !== null || Date.now() > end) {
      throw new Error(
        'PostgreSQL was started for the tests, but does not answer.',
      );
    }
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
  }
}

async function requirePostgres(note: (text: string) => void): Promise<string> {
  const found = await findPostgres();
  if (found) {
    return found;
  }
  note('PostgreSQL: not found, trying the package postgresql');
  await installDebianPackages(['postgresql']);
  const installed = await findPostgres();
  if (!installed) {
    throw new Error(
      'The tests run on PostgreSQL too: install it (on Debian and Ubuntu: apt-get install postgresql), or put initdb and postgres on the PATH.',
    );
  }
  return installed;
}

/** The folder with PostgreSQL's programs, of the newest version where there are several. */
async function findPostgres(): Promise<string | undefined> {
  const versions = await readdir(DEBIAN_DIR).catch(() => []);
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions
      .sort((a, b) => Number(b) - Number(a))
      .map(version => join(DEBIAN_DIR, version, 'bin')),
  ];
  return folders.find(folder =>
    ['initdb', 'postgres', 'pg_isready'].every(name =>
      existsSync(join(folder, name)),
    ),
  );
}

/** PostgreSQL refuses to run as root: Debian's package brings a user for it. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) {
    return {};
  }
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
