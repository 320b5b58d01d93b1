import { spawn } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lacking } from '../lib/lacking.ts';
import { rootDir, workDir } from '../lib/paths.ts';
import { Steps } from '../lib/steps.ts';
import {
  type Ahead,
  buildPortalAhead,
  buildProgramsAhead,
  makeSnapshotsAhead,
} from './ahead.ts';
import { type Suite, suites } from './suites.ts';
import type { SuiteResult } from './results.ts';

const usage = `npm test [-- --only NAME…]

Runs everything, or the named parts: types, lint, unit, cluster, browser. Only when it is named: engines, the browser
tests with Argo Rollouts and Flagger.`;

const KILL_AFTER_MS = 15_000;
const SHOWN_OUTPUT = 12_000;

const steps = new Steps();
const running = new Set<ReturnType<typeof spawn>>();
/** The order in which the suites want them; the demo's own come first. */
const PROGRAMS = [
  'kube',
  'kwok',
  'vela-core-1.11.0',
  'vela-core-1.10.9',
  'vela',
  'kruise-rollouts',
  'flagger',
  'argo-rollouts',
  'registry',
];
const building: Partial<Record<'programs' | 'snapshots' | 'portal', Ahead>> =
  {};

/** Ends a suite with everything that it started. */
function endGroup(
  suite: ReturnType<typeof spawn>,
  signal: NodeJS.Signals,
): void {
  if (suite.pid !== undefined) {
    try {
      process.kill(-suite.pid, signal);
    } catch {
      // It ended by itself in this moment.
    }
  }
}

/** The suites one after the other, but those that run at the same time as the one before together with it. */
function turns(chosen: readonly Suite[]): Suite[][] {
  const result: Suite[][] = [];
  for (const suite of chosen) {
    if (suite.beside && result.length > 0) {
      result[result.length - 1].push(suite);
    } else {
      result.push([suite]);
    }
  }
  return result;
}

function endBuilding(): void {
  for (const work of Object.values(building)) {
    work.end();
  }
}

/** Where all that a suite prints is kept, with what each of its tests took. */
function logFile({ title }: Suite): string {
  const dir = join(workDir, 'logs');
  mkdirSync(dir, { recursive: true });
  const name = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return join(dir, `test-${name}.log`);
}

async function runSuite(suite: Suite): Promise<SuiteResult> {
  const start = Date.now();
  const file = logFile(suite);
  rmSync(file, { force: true });
  // Straight into the file: what is written to a pipe is lost where a test runner ends before it is read.
  const log = openSync(file, 'a');
  let code: number | null = 1;
  try {
    code = await new Promise(resolve => {
      // A group of its own: a suite that hangs is ended with its browsers and clusters.
      const child = spawn(suite.command[0], suite.command.slice(1), {
        cwd: suite.cwd ?? rootDir,
        env: { ...process.env, CI: 'true', FORCE_COLOR: '0', ...suite.env },
        stdio: ['ignore', log, log],
        detached: true,
      });
      running.add(child);
      const limit = setTimeout(() => {
        appendFileSync(
          file,
          `\nNot finished within ${suite.limitMinutes} minutes: ended.\n`,
        );
        endGroup(child, 'SIGTERM');
        setTimeout(() => endGroup(child, 'SIGKILL'), KILL_AFTER_MS).unref();
      }, suite.limitMinutes * 60_000);
      child.on('error', error => {
        appendFileSync(file, error.message);
        resolve(1);
      });
      child.on('close', status => {
        clearTimeout(limit);
        running.delete(child);
        resolve(status);
      });
    });
  } catch (error) {
    appendFileSync(file, (error as Error).message);
  }
  closeSync(log);
  const output = readFileSync(file, 'utf8');
  const counts = suite.read?.(output);
  const ok = code === 0;
  const seconds = (Date.now() - start) / 1_000;
  if (!suite.read) {
    return {
      name: suite.title,
      passed: ok ? 1 : 0,
      failed: ok ? 0 : 1,
      skipped: 0,
      seconds,
      output,
    };
  }
  if (!counts) {
    // A suite that ran no test has not passed.
    return {
      name: suite.title,
      passed: 0,
      failed: 1,
      skipped: 0,
      seconds,
      output,
    };
  }
  // It may fail without a failed test: a file that does not load, a clean-up that throws.
  const failed = ok ? counts.failed : Math.max(1, counts.failed);
  return { name: suite.title, ...counts, failed, seconds, output };
}

/** Says how a suite ended, and what it printed where it failed. */
function tell(result: SuiteResult): void {
  steps.note(
    `${result.name}: ${result.passed} passed, ${result.failed} failed, ${
      result.skipped
    } skipped in ${result.seconds.toFixed(1)} s`,
  );
  if (result.failed > 0) {
    console.log(`${result.output.slice(-SHOWN_OUTPUT)}\n`);
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const all = suites();
  const only = [...(values.only ?? []), ...positionals];
  const known = [...new Set(all.map(({ name }) => name))];
  const unknown = only.filter(name => !known.includes(name));
  if (unknown.length > 0 || (positionals.length > 0 && !values.only)) {
    console.error(
      `There is no part ${
        unknown.join(', ') || 'without --only'
      }; there are ${known.join(', ')}.\n\n${usage}`,
    );
    return 2;
  }
  const chosen = only.length
    ? all.filter(({ name }) => only.includes(name))
    : all.filter(({ onlyNamed }) => !onlyNamed);

  if (chosen.some(({ clusters }) => clusters)) {
    const lack = await lacking();
    if (lack) {
      console.error(lack);
      return 1;
    }
  }
  if (chosen.some(({ name }) => name === 'cluster')) {
    building.programs = buildProgramsAhead(PROGRAMS);
    building.snapshots = makeSnapshotsAhead();
  }
  const results: SuiteResult[] = [];
  for (const turn of turns(chosen)) {
    if (turn.some(({ alone }) => alone)) {
      await building.portal?.done;
    }
    await Promise.all(
      turn.map(async suite => {
        steps.note(`${suite.title} …`);
        const result = await runSuite(suite);
        results.push(result);
        tell(result);
      }),
    );
    // What does not compile is not worth building.
    if (
      turn[0].name === 'types' &&
      chosen.some(({ name }) => name === 'browser') &&
      results.every(({ failed }) => !failed)
    ) {
      building.portal = buildPortalAhead();
    }
  }
  const total = (key: 'passed' | 'failed' | 'skipped') =>
    results.reduce((sum, result) => sum + result[key], 0);
  console.log(
    `\n${total('passed')} passed, ${total('failed')} failed, ${total(
      'skipped',
    )} skipped`,
  );
  return total('failed') > 0 ? 1 : 0;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    for (const suite of running) {
      endGroup(suite, 'SIGTERM');
    }
    endBuilding();
    setTimeout(() => {
      for (const suite of running) {
        endGroup(suite, 'SIGKILL');
      }
      process.exit(130);
    }, KILL_AFTER_MS).unref();
    if (running.size === 0) {
      process.exit(130);
    }
  });
}

main().then(
  code => {
    endBuilding();
    process.exit(code);
  },
  error => {
    console.error(error);
    process.exit(1);
  },
);
