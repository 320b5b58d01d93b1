import { createHash } from 'node:crypto';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { MAX_ARCHIVE_BYTES } from '../archive/limits';
import { RepositoryHttp } from '../http/RepositoryHttp';
import { basic } from '../http/basic';
import { Kept, type KeptState } from '../Kept';
import type { ChartReader, FoundChart, RepositorySettings } from '../types';
import { newestOf } from '../versionOrder';
import { parseIndex, type ChartIndex } from './parseIndex';

/** The largest public ones have some 30 MB. */
const MAX_INDEX_BYTES = 48 * 1024 * 1024;
const NOT_MODIFIED = 304;

/** A repository with an `index.yaml`. */
export class IndexRepository implements ChartReader {
  readonly #http: RepositoryHttp;
  readonly #settings: RepositorySettings;
  readonly #index: Kept<ChartIndex>;
  #etag?: string;

  constructor(
    settings: RepositorySettings,
    options: { refreshMs: number; now?: () => number },
  ) {
    this.#settings = settings;
    this.#http = new RepositoryHttp(settings);
    this.#index = new Kept({
      read: previous => this.#read(previous),
      freshMs: options.refreshMs,
      now: options.now,
    });
  }

  async list(): Promise<KeptState<FoundChart[]>> {
    const { value, ...state } = await this.#index.state();
    return {
      ...state,
      value:
        value &&
        [...value].map(([name, versions]) => ({
          name,
          newest: newestOf(versions),
        })),
    };
  }

  async versions(chart: string) {
    return this.#entries(chart);
  }

  async archive(chart: string, version: string): Promise<Buffer> {
    const entry = (await this.#entries(chart)).find(
      each => each.version === version,
    );
    if (!entry) {
      throw new NotFoundError(
        `The chart ${chart} has no version ${version} in ${
          this.#settings.name
        }`,
      );
    }
    const [address] = entry.urls;
    if (!address || !URL.canParse(address, this.#address(''))) {
      throw new ServiceUnavailableError(
        `The index does not say where ${chart} ${version} is`,
      );
    }
    const { body } = await this.#http.get(new URL(address, this.#address('')), {
      maxBytes: MAX_ARCHIVE_BYTES,
      authorization: this.#authorization(),
    });
    const digest = createHash('sha256').update(body).digest('hex');
    if (entry.digest && entry.digest !== digest) {
      throw new ServiceUnavailableError(
        `${chart} ${version} is not what the index says: its digest differs`,
      );
    }
    return body;
  }

  async #entries(chart: string) {
    const found = (await this.#index.value()).get(chart);
    if (!found) {
      throw new NotFoundError(
        `There is no chart ${chart} in ${this.#settings.name}`,
      );
    }
    return found;
  }

  async #read(previous: ChartIndex | undefined): Promise<ChartIndex> {
    const url = this.#address('index.yaml');
    const { status, headers, body } = await this.#http.get(url, {
      maxBytes: MAX_INDEX_BYTES,
      authorization: this.#authorization(),
      headers:
        previous && this.#etag ? { 'If-None-Match': this.#etag } : undefined,
      expect: [NOT_MODIFIED],
    });
    if (status === NOT_MODIFIED && previous) {
      return previous;
    }
    try {
      const index = await parseIndex(body.toString('utf8'));
      this.#etag = headers.get('etag') ?? undefined;
      return index;
    } catch (error) {
      throw new ServiceUnavailableError(
        `${url.origin}${url.pathname} is no index of charts: ${
          (error as Error).message.split('\n')[0]
        }`,
      );
    }
  }

  #address(file: string): URL {
    return new URL(`${this.#settings.url}/${file}`);
  }

  #authorization(): string | undefined {
    const { credentials } = this.#settings;
    return credentials && basic(credentials);
  }
}
