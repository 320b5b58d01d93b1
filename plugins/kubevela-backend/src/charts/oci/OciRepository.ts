import { createHash } from 'node:crypto';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { Semaphore } from '../../watch/Semaphore';
import { MAX_ARCHIVE_BYTES } from '../archive/limits';
import { chartMeta } from '../chartMeta';
import { Kept } from '../Kept';
import { OCI_NAME } from '../readSettings';
import type { ChartReader, FoundChart, RepositorySettings } from '../types';
import { isVersion, newestFirst, newestOf } from '../versionOrder';
import { RegistryClient } from './RegistryClient';

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const CONFIG = 'application/vnd.cncf.helm.config.v1+json';
const LAYERS = [
  'application/vnd.cncf.helm.chart.content.v1.tar+gzip',
  'application/tar+gzip',
];
const MAX_JSON_BYTES = 1024 * 1024;
/** Each takes three requests to be described. */
const MAX_CHARTS = 500;
const AT_A_TIME = 4;
/** Charts whose versions are kept. */
const MAX_KEPT = 500;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

interface Manifest {
  config: string;
  layer?: string;
}

/** A registry, or the part of one under a path, in which charts lie. */
export class OciRepository implements ChartReader {
  readonly #settings: RepositorySettings;
  readonly #client: RegistryClient;
  readonly #list: Kept<FoundChart[]>;
  readonly #options: { refreshMs: number; now?: () => number };
  readonly #versions = new Map<string, Kept<Array<{ version: string }>>>();

  constructor(
    settings: RepositorySettings,
    options: { refreshMs: number; now?: () => number },
  ) {
    this.#settings = settings;
    this.#options = options;
    this.#client = new RegistryClient(settings);
    this.#list = new Kept({
      read: () => this.#readAll(),
      freshMs: options.refreshMs,
      now: options.now,
    });
  }

  async list() {
    return this.#list.state();
  }

  async versions(chart: string) {
    const { charts, name } = this.#settings;
    if (!OCI_NAME.test(chart) || (charts && !charts.includes(chart))) {
      throw new NotFoundError(`There is no chart ${chart} in ${name}`);
    }
    const kept =
      this.#versions.get(chart) ??
      new Kept({
        read: () => this.#readVersions(chart),
        freshMs: this.#options.refreshMs,
        now: this.#options.now,
      });
    this.#versions.delete(chart);
    this.#versions.set(chart, kept);
    for (const oldest of [...this.#versions.keys()].slice(0, -MAX_KEPT)) {
      this.#versions.delete(oldest);
    }
    return kept.value();
  }

  async archive(chart: string, version: string): Promise<Buffer> {
    const known = await this.versions(chart);
    if (!known.some(each => each.version === version)) {
      throw new NotFoundError(
        `The chart ${chart} has no version ${version} in ${
          this.#settings.name
        }`,
      );
    }
    const { layer } = await this.#manifest(chart, version);
    if (!layer) {
      throw new ServiceUnavailableError(
        `${chart} ${version} in ${this.#settings.name} is no Helm chart`,
      );
    }
    return this.#blob(chart, layer, MAX_ARCHIVE_BYTES);
  }

  async #readAll(): Promise<FoundChart[]> {
    const names = this.#settings.charts ?? (await this.#catalog());
    const turns = new Semaphore(AT_A_TIME);
    const found = await Promise.all(
      names
        .slice(0, MAX_CHARTS)
        .map(name => turns.run(() => this.#describe(name))),
    );
    return found.flatMap(each => each ?? []);
  }

  /** Many registries do not tell what they hold. */
  async #catalog(): Promise<string[]> {
    const prefix = this.#path('');
    try {
      const all = await this.#client.pages('_catalog', 'repositories');
      return all
        .filter(name => name.startsWith(prefix))
        .map(name => name.slice(prefix.length))
        .filter(name => OCI_NAME.test(name));
    } catch (error) {
      throw new ServiceUnavailableError(
        `The registry does not say which charts it has (${
          (error as Error).message
        }); name them in ${this.#settings.key}.charts`,
      );
    }
  }

  /** Undefined where it is something else than a chart. */
  async #describe(name: string): Promise<FoundChart | undefined> {
    try {
      const newest = newestOf(await this.versions(name));
      const manifest = newest && (await this.#manifest(name, newest.version));
      if (!newest || !manifest?.layer) {
        return (
          this.#settings.charts && { name, problem: 'It is no Helm chart' }
        );
      }
      const config = await this.#blob(name, manifest.config, MAX_JSON_BYTES);
      const read = JSON.parse(config.toString('utf8'));
      return { name, newest: chartMeta(read ?? {}, newest.version) };
    } catch (error) {
      return { name, problem: (error as Error).message };
    }
  }

  async #readVersions(chart: string) {
    const tags = await this.#client.pages(
      `${this.#path(chart)}/tags/list`,
      'tags',
    );
    // A tag cannot have a plus; Helm writes an underscore.
    return newestFirst(
      tags
        .map(tag => ({ version: tag.replaceAll('_', '+') }))
        .filter(({ version }) => isVersion(version)),
    );
  }

  async #manifest(chart: string, version: string): Promise<Manifest> {
    const tag = version.replaceAll('+', '_');
    const read = await this.#client.json(
      `${this.#path(chart)}/manifests/${encodeURIComponent(tag)}`,
      MANIFEST,
      MAX_JSON_BYTES,
    );
    const layers: unknown[] = Array.isArray(read.layers) ? read.layers : [];
    const layer = layers.find((each: any) => LAYERS.includes(each?.mediaType));
    return {
      config: String(read.config?.digest),
      layer:
        read.config?.mediaType === CONFIG
          ? String((layer as any)?.digest)
          : undefined,
    };
  }

  async #blob(chart: string, digest: string, maxBytes: number) {
    if (!DIGEST.test(digest)) {
      throw new ServiceUnavailableError(
        `${chart} in ${this.#settings.name} has a manifest that cannot be read`,
      );
    }
    const { body } = await this.#client.get(
      `${this.#path(chart)}/blobs/${digest}`,
      { maxBytes },
    );
    const actual = createHash('sha256').update(body).digest('hex');
    if (digest !== `sha256:${actual}`) {
      throw new ServiceUnavailableError(
        `${chart} in ${
          this.#settings.name
        } is not what its manifest says: its digest differs`,
      );
    }
    return body;
  }

  #path(chart: string): string {
    const base = this.#client.http.base.pathname.replace(/^\/+|\/+$/g, '');
    return base ? `${base}/${chart}` : chart;
  }
}
