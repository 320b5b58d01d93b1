import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import {
  type ConfiguredCluster,
  writePortalConfig,
} from '../../../scripts/demo/portalConfig.ts';
import { rootDir } from '../../../scripts/lib/paths.ts';
import { findPort } from '../../../scripts/lib/ports.ts';
import { signIn } from '../../../scripts/lib/answered.ts';
import { PortalProcess } from '../../../scripts/lib/PortalProcess.ts';
import { HttpClient } from '../measure/HttpClient.ts';
import { delay } from '../measure/delay.ts';

const PLUGIN_ALONE = join(import.meta.dirname, 'pluginAlone.cjs');
const STATUS_POLL_MS = 100;
const COMPLETE_DEADLINE_MS = 300_000;
/** In an empty catalog the users come after 8,000 applications. */
const SIGN_IN_DEADLINE_MS = 900_000;

/** What the portal is started with. */
export interface BenchPortalOptions {
  /** The built portal. */
  dir: string;
  /** For the portal's database, configuration and log. */
  workDir: string;
  clusters: ConfiguredCluster[];
  /** Only our plugin, without the rest of the portal: nobody can sign in to that. */
  pluginAlone?: boolean;
  /** Whether the catalog gets an entity for each application. */
  catalog: boolean;
  /** Entities of the catalog beside those. */
  entities?: unknown[];
  /** Options for Node, such as `--cpu-prof`. */
  nodeOptions?: string;
}

/** What /status says; the parts that are used here. */
export interface Status {
  startedAt: string;
  completeAt?: string;
  instances: number;
  objects: number;
  watches: number;
  memoryBytes: number;
  clusters: unknown[];
}

/** The real portal backend on filled clusters. */
export class BenchPortal {
  readonly address: string;
  /** Asks as a service, which may see everything; there from the start. */
  readonly service: HttpClient;
  readonly #process: PortalProcess;
  #user?: HttpClient;

  private constructor(address: string, token: string, child: PortalProcess) {
    this.address = address;
    this.service = new HttpClient(address).as(token);
    this.#process = child;
  }

  /** Starts it; does not wait for anything. */
  static async start(options: BenchPortalOptions): Promise<BenchPortal> {
    const port = await findPort();
    const address = `http://localhost:${port}`;
    const token = randomBytes(24).toString('hex');
    const database = join(options.workDir, 'database');
    await rm(database, { recursive: true, force: true });
    const entities = join(options.workDir, 'entities.yaml');
    await writeFile(
      entities,
      (options.entities ?? []).map(one => stringify(one)).join('---\n'),
    );
    const configs = await writePortalConfig({
      port,
      name: 'bench',
      clusters: options.clusters,
      extra: {
        backend: {
          // On disk: a catalog in memory would count as the portal's own memory.
          database: {
            client: 'better-sqlite3',
            connection: { directory: database },
          },
          auth: {
            externalAccess: [
              { type: 'static', options: { token, subject: 'bench' } },
            ],
          },
        },
        catalog: {
          locations: [
            {
              type: 'file',
              target: join(rootDir, 'examples/company/org.yaml'),
            },
            ...(options.entities?.length
              ? [{ type: 'file', target: entities }]
              : []),
          ],
          // Whoever has thousands of entities sets this; the default looks at each of them every two minutes.
          processingInterval: { hours: 6 },
          providers: { kubevela: options.catalog ? {} : null },
        },
        ...(options.clusters.length === 0 && {
          kubernetes: {
            serviceLocatorMethod: { type: 'multiTenant' },
            clusterLocatorMethods: [{ type: 'config', clusters: [] }],
          },
        }),
      },
    });
    const child = await PortalProcess.start({
      dir: options.dir,
      configs,
      entry: options.pluginAlone ? PLUGIN_ALONE : undefined,
      logFile: join(options.workDir, 'portal.log'),
      env: { NODE_OPTIONS: options.nodeOptions ?? '' },
    });
    return new BenchPortal(address, token, child);
  }

  /** Asks as the operator of the example company, permissions checked. */
  get user(): HttpClient {
    if (!this.#user) {
      throw new Error('Nobody has signed in yet');
    }
    return this.#user;
  }

  /** Waits until the plugin says that the model is complete. */
  async complete(): Promise<Status & { completeAt: string }> {
    const end = Date.now() + COMPLETE_DEADLINE_MS;
    for (;;) {
      const status = await this.status();
      if (status?.completeAt) {
        return { ...status, completeAt: status.completeAt };
      }
      if (Date.now() > end) {
        throw new Error(
          `The model was not complete in time: ${JSON.stringify(status)}`,
        );
      }
      await delay(STATUS_POLL_MS);
    }
  }

  /** Undefined while the portal does not answer yet. */
  async status(): Promise<Status | undefined> {
    const answer = await this.service
      .send('/api/kubevela/status')
      .catch(() => undefined);
    return answer?.status === 200 ? JSON.parse(answer.text) : undefined;
  }

  /** Signs in, which works as soon as the catalog has read the users. */
  async signIn(): Promise<void> {
    const { url, headers } = signIn(this.address);
    await this.#process.ready(
      { url, headers },
      { deadlineMs: SIGN_IN_DEADLINE_MS },
    );
    const demo = new HttpClient(this.address, headers);
    const { backstageIdentity } = await demo.json<{
      backstageIdentity: { token: string };
    }>(new URL(url).pathname);
    demo.close();
    this.#user = new HttpClient(this.address).as(backstageIdentity.token);
  }

  get pid(): number {
    return this.#process.pid;
  }

  async stop(): Promise<void> {
    this.service.close();
    this.#user?.close();
    await this.#process.stop();
  }
}
