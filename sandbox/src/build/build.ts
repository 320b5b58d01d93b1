import { spawn } from 'node:child_process';
import {
  chmod,
  copyFile,
  mkdir,
  readdir,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDir, sandboxDir } from '../paths.ts';
import { takeLock } from '../processes/lock.ts';
import { dieWithParent } from '../processes/orphans.ts';
import { type Progress, silent } from '../progress.ts';
import { fingerprint } from './fingerprint.ts';
import { compilerEnv, compilerFlags } from './compiler.ts';
import { goEnv, goProblem, moduleDir } from './go.ts';
import { type ProgramName, type ProgramSpec, programs } from './programs.ts';

/** A program that lies ready in the cache. */
export interface Program {
  name: ProgramName;
  /** Absolute path of the executable. */
  binary: string;
  /** Folder with the executable and its assets. */
  dir: string;
}

/** Options shared by everything that builds. */
export interface BuildOptions {
  progress?: Progress;
  signal?: AbortSignal;
}

/** The cached program, or undefined when it must be built first. */
export async function findProgram(
  name: ProgramName,
): Promise<Program | undefined> {
  const dir = await programDir(programs[name]);
  const binary = join(dir, name);
  return (await exists(binary)) ? { name, binary, dir } : undefined;
}

/**
 * Finds a program in the cache or builds it there. Callers in several processes
 * may ask at once: one builds, the others wait for it.
 *
 * @throws Error when Go is missing or too old, or the build fails; its message
 * holds what the compiler said.
 */
export async function buildProgram(
  name: ProgramName,
  options: BuildOptions = {},
): Promise<Program> {
  const found = await findProgram(name);
  if (found) {
    return found;
  }
  const progress = options.progress ?? silent;
  const spec = programs[name];
  const dir = await programDir(spec);
  const step = `build ${name}`;
  // One lock for all programs: two builds side by side are not faster on a
  // small machine, but need twice the memory.
  const release = await takeLock(join(cacheDir(), 'bin', 'build.lock'), {
    wait: true,
    signal: options.signal,
    onWait: holder =>
      progress(step, 'waiting', `process ${holder.pid} builds at the moment`),
  });
  try {
    const builtMeanwhile = await findProgram(name);
    if (builtMeanwhile) {
      return builtMeanwhile;
    }
    const problem = await goProblem();
    if (problem) {
      throw new Error(problem);
    }
    progress(
      step,
      'started',
      `about ${spec.coldBuildSeconds} s if never built`,
    );
    await buildInto(spec, dir, options.signal);
    progress(step, 'done');
    return { name, binary: join(dir, name), dir };
  } catch (error) {
    progress(step, 'failed');
    throw new Error(`building ${name} failed: ${(error as Error).message}`, {
      cause: error,
    });
  } finally {
    await release();
  }
}

// Everything is made in a draft folder, renamed as the last act: a killed build
// leaves a draft, never half a program.
async function buildInto(spec: ProgramSpec, dir: string, signal?: AbortSignal) {
  const module = join(sandboxDir, 'go', spec.dir);
  const draft = `${dir}.draft`;
  await removeDrafts(spec.name);
  await mkdir(draft, { recursive: true });
  const variables = Object.entries(spec.variables).map(
    ([name, value]) => `-X ${name}=${value}`,
  );
  await goBuild(
    [
      'build',
      // No -trimpath: with it a package's identity names the version that go.mod asks for, not the one that
      // a replace line gives, and programs that agree on what they compile would not share it.
      '-buildvcs=false',
      ...compilerFlags,
      `-ldflags=${['-s', '-w', ...variables].join(' ')}`,
      '-o',
      join(draft, spec.name),
      spec.pkg,
    ],
    module,
    signal,
  );
  for (const asset of spec.assets) {
    const source = await moduleDir(module, asset.module);
    await copyWritable(join(source, asset.from), join(draft, asset.to));
  }
  await rm(dir, { recursive: true, force: true });
  await rename(draft, dir);
}

async function removeDrafts(name: string) {
  const parent = join(cacheDir(), 'bin');
  for (const entry of await readdir(parent)) {
    if (entry.startsWith(`${name}-`) && entry.endsWith('.draft')) {
      await rm(join(parent, entry), { recursive: true, force: true });
    }
  }
}

// The module cache is read-only; a plain copy would be a folder that cannot be
// renamed or removed.
async function copyWritable(from: string, to: string) {
  if ((await stat(from)).isDirectory()) {
    await mkdir(to, { recursive: true });
    for (const entry of await readdir(from)) {
      await copyWritable(join(from, entry), join(to, entry));
    }
    return;
  }
  await copyFile(from, to);
  await chmod(to, 0o644);
}

function goBuild(args: string[], cwd: string, signal?: AbortSignal) {
  return new Promise<void>((resolve, reject) => {
    const wrapped = dieWithParent('go', args);
    const child = spawn(wrapped.command, wrapped.args, {
      cwd,
      env: { ...goEnv(), ...compilerEnv() },
      signal,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', data => {
      // Downloads are told there too; only the end explains a failure.
      errors = (errors + data).slice(-4000);
    });
    child.on('error', reject);
    child.on('close', code =>
      code === 0
        ? resolve()
        : reject(new Error(`go build ended with ${code}\n${errors.trim()}`)),
    );
  });
}

async function programDir(spec: ProgramSpec): Promise<string> {
  const hash = await fingerprint(spec, join(sandboxDir, 'go'));
  return join(cacheDir(), 'bin', `${spec.name}-${hash}`);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
