import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '@backstage/errors';
import type { KubernetesObject } from '../watch/types';
import { Semaphore } from '../watch/Semaphore';
import { RenderingProblem, failureOf } from './failure';
import type { VelaCliSettings } from './readSettings';
import { runVela } from './runVela';

/** Older ones render the definitions of 1.10 wrongly. */
const OLDEST = [1, 10];

/** The CLI wants one, and is not to have one: this names a port that nothing listens on. */
const NO_CLUSTER = JSON.stringify({
  apiVersion: 'v1',
  kind: 'Config',
  clusters: [{ name: 'none', cluster: { server: 'https://127.0.0.1:1' } }],
  users: [{ name: 'none', user: {} }],
  contexts: [{ name: 'none', context: { cluster: 'none', user: 'none' } }],
  'current-context': 'none',
});

/** What is rendered, all of it: nothing is read from a cluster. It may hold secrets in the clear. */
export interface RenderInput {
  application: KubernetesObject;
  definitions: KubernetesObject[];
}

/** The `vela` command, for what only it can do: rendering CUE. */
export class VelaCli {
  /** As it says itself: `v1.11.0`. */
  readonly version: string;
  readonly #settings: VelaCliSettings;
  readonly #turns: Semaphore;

  private constructor(settings: VelaCliSettings, version: string) {
    this.version = version;
    this.#settings = settings;
    this.#turns = new Semaphore(settings.concurrency);
  }

  /** @throws InputError where there is none at that path, or one that is too old */
  static async open(settings: VelaCliSettings): Promise<VelaCli> {
    const { path, deadlineMs } = settings;
    const { stdout, stderr, code, problem } = await inFolder(folder =>
      runVela({ path, args: ['version'], folder, deadlineMs }),
    );
    const version = /CLI Version:\s*v?(\d+)\.(\d+)(\S*)/.exec(stdout);
    if (code !== 0 || problem || !version) {
      throw new InputError(
        `Invalid configuration: kubevela.velaCli.path: ${path} does not answer to "vela version"${
          problem === 'start' ? `: ${stderr}` : ''
        }. Name the executable of KubeVela's CLI, or leave kubevela.velaCli out`,
      );
    }
    const [, major, minor, rest] = version;
    if (
      Number(major) < OLDEST[0] ||
      (Number(major) === OLDEST[0] && Number(minor) < OLDEST[1])
    ) {
      throw new InputError(
        `Invalid configuration: kubevela.velaCli.path: ${path} is version ${major}.${minor}${rest}, and ${OLDEST.join(
          '.',
        )} is the oldest that renders what the portal shows`,
      );
    }
    return new VelaCli(settings, `v${major}.${minor}${rest}`);
  }

  /**
   * The text of `vela dry-run`, offline. All that it gets lies in a folder that only the backend's account
   * may read, and is gone afterwards.
   *
   * @throws RenderingProblem in words for people
   */
  async dryRun(
    { application, definitions }: RenderInput,
    signal?: AbortSignal,
  ): Promise<string> {
    const { path, deadlineMs } = this.#settings;
    const { namespace = 'default' } = application.metadata;
    const run = await this.#turns.run(
      () =>
        inFolder(async folder => {
          await mkdir(join(folder, 'definitions'), { mode: 0o700 });
          await Promise.all([
            keep(folder, 'application.yaml', application),
            ...definitions.map((each, index) =>
              keep(folder, `definitions/${index}.yaml`, each),
            ),
          ]);
          return runVela({
            path,
            folder,
            deadlineMs,
            signal,
            args: [
              'dry-run',
              '--offline',
              '--file=application.yaml',
              '--definition=definitions',
              `--namespace=${namespace}`,
            ],
          });
        }),
      signal,
    );
    if (run.code !== 0 || run.problem) {
      throw new RenderingProblem(failureOf(run, deadlineMs));
    }
    return run.stdout;
  }
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  // 0700, by itself.
  const folder = await mkdtemp(join(tmpdir(), 'velastage-render-'));
  try {
    await writeFile(join(folder, 'kubeconfig'), NO_CLUSTER, { mode: 0o600 });
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** JSON is YAML. */
async function keep(
  folder: string,
  name: string,
  content: KubernetesObject,
): Promise<void> {
  await writeFile(join(folder, name), JSON.stringify(content), { mode: 0o600 });
}
