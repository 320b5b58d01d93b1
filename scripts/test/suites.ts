import { join } from 'node:path';
import { rootDir } from '../lib/paths.ts';
import {
  type Counts,
  readJest,
  readNodeTest,
  readPlaywright,
} from './results.ts';

/** One part of the test suite. */
export interface Suite {
  name: string;
  title: string;
  command: string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Counts its tests; a check without tests counts as one. */
  read?: (output: string) => Counts | undefined;
  /** It runs at the same time as the one before it. */
  beside?: boolean;
  /** It runs only when it is named: what it takes would double the time of all others. */
  onlyNamed?: boolean;
  /** It starts clusters, and so builds them. */
  clusters?: boolean;
  /** It measures time: what is built ahead is waited for. */
  alone?: boolean;
  /** A suite may take this long; then it is ended and has failed. */
  limitMinutes: number;
}

/** A busy machine is no failure; a test that hangs still ends. */
const PATIENCE = {
  unit: ['--testTimeout=40000'],
  cluster: ['--testTimeout=180000'],
};

/**
 * Tests of the plugins: `cluster` those on clusters of their own, most of whose time is waiting, so that two at
 * once hardly disturb each other; `timed` those of them that measure time, and want the machine alone.
 */
const jest = (pattern: 'unit' | 'cluster' | 'timed') => [
  'yarn',
  'backstage-cli',
  'repo',
  'test',
  '--watchAll=false',
  ...{
    unit: [
      '--testPathIgnorePatterns=\\.cluster\\.test\\.',
      '--testPathIgnorePatterns=node_modules',
      ...PATIENCE.unit,
    ],
    cluster: [
      '--testPathPatterns=\\.cluster\\.test\\.',
      '--testPathIgnorePatterns=\\.timed\\.',
      '--testPathIgnorePatterns=node_modules',
      '--maxWorkers=2',
      ...PATIENCE.cluster,
    ],
    timed: [
      '--testPathPatterns=\\.timed\\.cluster\\.test\\.',
      '--runInBand',
      ...PATIENCE.cluster,
    ],
  }[pattern],
];

/** The parts in the order in which they run: what is quick and fails often comes first. */
export function suites(): Suite[] {
  return [
    {
      name: 'types',
      title: 'Types',
      command: ['yarn', 'tsc', '--pretty', 'false'],
      limitMinutes: 15,
    },
    {
      name: 'lint',
      title: 'Lint',
      command: ['yarn', 'backstage-cli', 'repo', 'lint'],
      beside: true,
      limitMinutes: 10,
    },
    {
      name: 'lint',
      title: 'Format',
      command: ['yarn', 'prettier', '--check', '--loglevel=warn', '.'],
      limitMinutes: 5,
    },
    {
      name: 'lint',
      title: 'API reports',
      // They are made of what the compiler wrote.
      command: ['yarn', 'build:api-reports', '--ci'],
      beside: true,
      limitMinutes: 5,
    },
    {
      name: 'unit',
      title: 'Unit tests',
      // What keeps data is tested on both databases that a portal may have.
      command: ['node', 'scripts/test/withPostgres.ts', ...jest('unit')],
      read: readJest,
      limitMinutes: 30,
    },
    {
      name: 'unit',
      title: 'Sandbox unit tests',
      command: ['yarn', 'test'],
      cwd: join(rootDir, 'sandbox'),
      env: NODE_TEST_ENV,
      read: readNodeTest,
      limitMinutes: 10,
    },
    {
      name: 'unit',
      title: 'Example company unit tests',
      command: ['yarn', 'test'],
      cwd: join(rootDir, 'examples'),
      env: NODE_TEST_ENV,
      read: readNodeTest,
      limitMinutes: 10,
    },
    {
      name: 'cluster',
      title: 'Sandbox on real clusters',
      clusters: true,
      command: ['yarn', 'test:cluster'],
      cwd: join(rootDir, 'sandbox'),
      env: NODE_TEST_ENV,
      read: readNodeTest,
      // The first run builds the control planes.
      limitMinutes: 40,
    },
    {
      name: 'cluster',
      title: 'Plugins on real clusters',
      clusters: true,
      command: jest('cluster'),
      read: readJest,
      // Twice what it takes: machines differ as much as that.
      limitMinutes: 45,
    },
    {
      name: 'cluster',
      title: 'Plugins on real clusters, with a clock',
      clusters: true,
      command: jest('timed'),
      read: readJest,
      alone: true,
      limitMinutes: 15,
    },
    {
      name: 'browser',
      title: 'Browser tests on the running portal',
      clusters: true,
      command: ['node', 'scripts/test/browser.ts'],
      read: readPlaywright,
      alone: true,
      limitMinutes: 45,
    },
    {
      name: 'engines',
      title: 'Browser tests with Argo Rollouts and Flagger',
      clusters: true,
      command: ['node', 'scripts/test/engines.ts'],
      read: readPlaywright,
      onlyNamed: true,
      limitMinutes: 45,
    },
  ];
}

/** Node's own test runner prints its readable report only where it is told to. */
const NODE_TEST_ENV = { NODE_OPTIONS: '--test-reporter=spec' };
