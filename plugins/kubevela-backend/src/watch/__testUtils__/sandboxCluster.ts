import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Identity } from '../../clusters/acting/Identity';
import type { Writer } from '../../clusters/acting';
import { ClusterConnection } from '../../clusters/ClusterConnection';
import { kubeconfigEndpoint } from '../../clusters/kubeconfig';

const run = promisify(execFile);
const CLI = resolve(__dirname, '../../../../../sandbox/src/cli.ts');
const NAME = 'w1';
const WRITERS = 32;
const WRITE_DEADLINE_MS = 60_000;

type Raw = Record<string, any>;

/** A real API server with its etcd, alone and empty unless told otherwise, in processes of its own. */
export class SandboxCluster {
  readonly #stateDir: string;
  #admin!: ClusterConnection;

  /**
   * Takes some seconds, and minutes where the sandbox has to be built first.
   *
   * @param profile - `bare` has no controllers, `vela` has them and vela-core, `full` OpenKruise Rollouts too
   * @param version - of vela-core; unless told the one that `KUBEVELA_VERSION` names, else the newest one
   * @param engines - rollout engines beside what the profile holds
   */
  static async start(
    profile: 'bare' | 'vela' | 'full' = 'bare',
    version = process.env.KUBEVELA_VERSION,
    engines: string[] = [],
  ): Promise<SandboxCluster> {
    const cluster = new SandboxCluster(
      await mkdtemp(join(tmpdir(), 'watch-sandbox-')),
    );
    try {
      await cluster.cli(
        'up',
        '--profile',
        profile,
        // Tests that are interrupted take it with them.
        '--while',
        String(process.pid),
        '--settled-definitions',
        '--clusters',
        version ? `${NAME}=${version}` : NAME,
        ...(engines.length > 0 ? ['--engines', engines.join(',')] : []),
      );
      cluster.#admin = new ClusterConnection({
        cluster: NAME,
        endpoint: await kubeconfigEndpoint({
          path: await cluster.kubeconfig('admin', 'direct'),
          pathKey: 'kubeconfig',
          contextKey: 'context',
        }),
      });
      return cluster;
    } catch (error) {
      // What did start must not go on.
      await cluster.stop().catch(() => {});
      throw error;
    }
  }

  private constructor(stateDir: string) {
    this.#stateDir = stateDir;
  }

  async stop(): Promise<void> {
    await this.#admin?.close();
    await this.cli('down');
    await rm(this.#stateDir, { recursive: true, force: true });
  }

  /** Path of a new kubeconfig for a user of the sandbox; through its proxy, which can play faults. */
  async kubeconfig(
    user: string,
    via: 'proxy' | 'direct' = 'proxy',
  ): Promise<string> {
    const path = join(this.#stateDir, `${user}-${via}.yaml`);
    const args = ['--cluster', NAME, '--as', user, '--via', via];
    await writeFile(path, await this.cli('kubeconfig', ...args));
    return path;
  }

  /** Switches a fault of the proxy on, for example `cut=now`. */
  async fault(...effect: string[]): Promise<void> {
    await this.cli('fault', NAME, 'proxy', ...effect);
  }

  async clearFaults(): Promise<void> {
    await this.cli('fault', NAME, 'clear');
  }

  /** Stops or starts a component. */
  async component(action: string, component: string): Promise<void> {
    await this.cli('fault', NAME, action, component);
  }

  async create(path: string, object: Raw): Promise<Raw> {
    return this.#writer.send(path, {
      method: 'POST',
      body: JSON.stringify(object),
      headers: { 'content-type': 'application/json' },
      deadlineMs: WRITE_DEADLINE_MS,
    });
  }

  /** Creates many objects, several at a time. */
  async createAll(path: string, objects: Raw[]): Promise<void> {
    const left = objects.values();
    await Promise.all(
      Array.from({ length: WRITERS }, async () => {
        for (const object of left) {
          await this.create(path, object);
        }
      }),
    );
  }

  async patch(path: string, patch: Raw): Promise<void> {
    await this.#writer.send(path, {
      method: 'PATCH',
      body: JSON.stringify(patch),
      headers: { 'content-type': 'application/merge-patch+json' },
    });
  }

  async remove(path: string): Promise<void> {
    await this.#writer.send(path, {
      method: 'DELETE',
      deadlineMs: WRITE_DEADLINE_MS,
    });
  }

  get #writer(): Writer {
    return this.#admin.writer(Identity.portal());
  }

  /** Reads with all rights, past the proxy. */
  get admin(): ClusterConnection {
    return this.#admin;
  }

  async cli(...args: string[]): Promise<string> {
    const { stdout } = await run(
      process.execPath,
      [CLI, ...args, '--state-dir', this.#stateDir],
      { maxBuffer: 10_000_000 },
    );
    return stdout;
  }
}

/** A CRD that takes any content. */
export function customResource(
  group: string,
  version: string,
  kind: string,
  scope: 'Namespaced' | 'Cluster' = 'Namespaced',
): Raw {
  const singular = kind.toLowerCase();
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${singular}s.${group}` },
    spec: {
      group,
      scope,
      names: {
        kind,
        plural: `${singular}s`,
        singular,
        listKind: `${kind}List`,
      },
      versions: [
        {
          name: version,
          served: true,
          storage: true,
          schema: {
            openAPIV3Schema: {
              type: 'object',
              'x-kubernetes-preserve-unknown-fields': true,
            },
          },
        },
      ],
    },
  };
}
