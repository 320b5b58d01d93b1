// The front door of `npm run demo`, `npm test` and their siblings:
//
//   node scripts/with-toolchain.mjs <script.ts> [arguments]
//
// It needs nothing but Node 20 and npm. Where the machine's Node is not 24 or yarn is missing, it fetches
// both from the package registry into a cache, installs the workspace's dependencies when the lock file
// changed, and runs the script with Node 24, which strips the types by itself.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_VERSION = '24.21.0';
const YARN_VERSION = '4.13.0';
const OLDEST_NODE_MAJOR = 20;

/** What builds and starts the default clusters, unless it is told otherwise by an option. */
const STARTS_CLUSTERS = new Map([
  ['scripts/demo/main.ts', '--kubeconfig'],
  ['scripts/dev/main.ts', '--kubeconfig'],
  ['scripts/test/main.ts', '--only'],
]);

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const cache =
  process.env.VELASTAGE_CACHE ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'velastage');

/** Ends with one sentence for the person at the terminal. */
function giveUp(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/** Prints a step and how long it took. */
function step(title, work) {
  const start = Date.now();
  console.log(`• ${title} …`);
  const result = work();
  console.log(`  done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/** Fetches Node and yarn once; returns the environment in which they are found. */
function toolchain() {
  const nodePackage = `node-${process.platform}-${process.arch}`;
  const home = join(cache, `toolchain-${NODE_VERSION}-${YARN_VERSION}`);
  const nodeHome = join(home, 'node_modules', nodePackage);
  const bin = join(home, 'bin');
  if (!existsSync(join(home, 'ok'))) {
    step(`Fetching Node ${NODE_VERSION} and yarn ${YARN_VERSION}`, () => {
      // Prepared beside its place and renamed, so that an interrupted download is not taken for a whole one.
      const draft = `${home}.${process.pid}`;
      mkdirSync(draft, { recursive: true });
      const npm = spawnSync(
        'npm',
        [
          'install',
          '--prefix',
          draft,
          '--no-save',
          '--ignore-scripts',
          '--no-audit',
          '--no-fund',
          '--loglevel=error',
          `${nodePackage}@${NODE_VERSION}`,
          `@yarnpkg/cli-dist@${YARN_VERSION}`,
        ],
        { stdio: ['ignore', 'ignore', 'inherit'] },
      );
      if (npm.error?.code === 'ENOENT') {
        giveUp('npm was not found. Install Node with npm, then try again.');
      }
      if (npm.status !== 0) {
        giveUp(
          `Could not fetch ${nodePackage}@${NODE_VERSION} and yarn ${YARN_VERSION} with npm (see above). Check that npm reaches its package registry.`,
        );
      }
      mkdirSync(join(draft, 'bin'), { recursive: true });
      const shim = join(draft, 'bin', 'yarn');
      writeFileSync(
        shim,
        '#!/bin/sh\nhere=$(dirname "$0")\nexec node "$here/../node_modules/@yarnpkg/cli-dist/bin/yarn.js" "$@"\n',
      );
      chmodSync(shim, 0o755);
      writeFileSync(join(draft, 'ok'), '');
      rmSync(home, { recursive: true, force: true });
      renameSync(draft, home);
    });
  }
  return {
    ...process.env,
    PATH: [bin, join(nodeHome, 'bin'), process.env.PATH].join(delimiter),
    // The headers are inside the package: a native build downloads nothing.
    npm_config_nodedir: nodeHome,
    // A newer yarnPath of a parent folder must not win over the version that the lock file was made with.
    YARN_IGNORE_PATH: '1',
  };
}

/** Ends, before anything that takes minutes, where the machine lacks what the clusters need. */
function lookAhead(env) {
  const { status, stdout } = spawnSync(
    'node',
    ['sandbox/src/preflightAhead.ts'],
    { cwd: root, env: { ...env, NODE_NO_WARNINGS: '1' }, encoding: 'utf8' },
  );
  if (status === 1 && stdout) {
    giveUp(`This machine lacks something:\n${stdout.trimEnd()}`);
  }
}

/**
 * Begins with the longest build while packages come from the network. Whoever needs the program
 * waits for it, or builds it.
 */
function buildAhead(env) {
  const builder = spawn('node', ['sandbox/src/build/ahead.ts', 'kube'], {
    cwd: root,
    env: { ...env, NODE_NO_WARNINGS: '1' },
    stdio: 'ignore',
  });
  builder.on('error', () => {});
  builder.unref();
  process.on('exit', () => builder.kill());
}

function startsClusters() {
  const unless = STARTS_CLUSTERS.get(script);
  return unless !== undefined && !args.some(arg => arg.startsWith(unless));
}

/** Installs what the lock file says, unless that has been done. */
function installDependencies(env) {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(root, 'yarn.lock')));
  hash.update(readFileSync(join(root, 'package.json')));
  const wanted = hash.digest('hex');
  const marker = join(root, 'node_modules', '.velastage-installed');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) {
    return;
  }
  if (startsClusters()) {
    lookAhead(env);
    buildAhead(env);
  }
  step('Installing dependencies (a few minutes the first time)', () => {
    const yarn = spawnSync('yarn', ['install', '--immutable'], {
      cwd: root,
      env,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (yarn.status !== 0) {
      console.error(yarn.stdout ?? '', yarn.stderr ?? yarn.error ?? '');
      giveUp('yarn install failed (see above).');
    }
    writeFileSync(marker, wanted);
  });
}

const [script, ...args] = process.argv.slice(2);
if (!script) {
  giveUp('Usage: node scripts/with-toolchain.mjs <script.ts> [arguments]');
}
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE_MAJOR) {
  giveUp(
    `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE_MAJOR} or newer.`,
  );
}
const env = toolchain();
installDependencies(env);

const child = spawn('node', [join(root, script), ...args], {
  cwd: root,
  env: { ...env, NODE_NO_WARNINGS: env.NODE_NO_WARNINGS ?? '1' },
  stdio: 'inherit',
});
// A terminal sends Ctrl-C to the whole group: the script tidies up, this process only waits for it.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal));
}
child.on('error', error =>
  giveUp(`Could not start ${script}: ${error.message}`),
);
child.on('exit', (code, signal) => {
  process.exit(code ?? (signal ? 1 : 0));
});
