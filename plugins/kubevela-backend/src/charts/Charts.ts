import { NotFoundError } from '@backstage/errors';
import type {
  ChartContent,
  ChartRepository,
  ChartRepositoryList,
  ChartVersionList,
} from '@velastage/plugin-kubevela-common';
import { Semaphore } from '../watch/Semaphore';
import { readArchive } from './archive/readArchive';
import { contentOf } from './archive/contentOf';
import { IndexRepository } from './indexed/IndexRepository';
import { OciRepository } from './oci/OciRepository';
import type {
  ChartReader,
  ChartSettings,
  FoundChart,
  RepositorySettings,
} from './types';
import { isPrerelease } from './versionOrder';

const DEFAULT_LIMIT = 200;
/** Each may have some megabytes. */
const MAX_CONTENTS = 24;
/** Archives that are held in memory at once. */
const ARCHIVES_AT_A_TIME = 3;

/** Which charts to list. */
export interface ChartQuery {
  q?: string;
  repository?: string;
  /** Of each repository. */
  limit?: number;
}

/** The charts of the configured repositories. Knows nothing of callers: `AuthorizedCharts` does. */
export class Charts {
  readonly #repositories: Map<
    string,
    { settings: RepositorySettings; reader: ChartReader }
  >;
  readonly #contents = new Map<string, ChartContent>();
  readonly #archives = new Semaphore(ARCHIVES_AT_A_TIME);

  constructor(settings: ChartSettings, options: { now?: () => number } = {}) {
    const { refreshMs } = settings;
    this.#repositories = new Map(
      settings.repositories.map(each => {
        const Reader = each.type === 'oci' ? OciRepository : IndexRepository;
        const reader = new Reader(each, { refreshMs, ...options });
        return [each.name, { settings: each, reader }];
      }),
    );
  }

  async list(query: ChartQuery): Promise<ChartRepositoryList> {
    const wanted = [...this.#repositories.values()].filter(
      ({ settings }) => !query.repository || settings.name === query.repository,
    );
    return {
      items: await Promise.all(
        wanted.map(({ settings, reader }) => listOne(settings, reader, query)),
      ),
    };
  }

  async versions(repository: string, chart: string): Promise<ChartVersionList> {
    const found = await this.#reader(repository).versions(chart);
    return {
      repository,
      chart,
      items: found.map(({ version, appVersion, created, deprecated }) => ({
        version,
        appVersion,
        created: created as unknown as Date | undefined,
        deprecated: deprecated ?? false,
        prerelease: isPrerelease(version),
      })),
    };
  }

  /** @throws NotFoundError, ServiceUnavailableError */
  async content(
    repository: string,
    chart: string,
    version: string,
  ): Promise<ChartContent> {
    const reader = this.#reader(repository);
    const known = await reader.versions(chart);
    const meta = known.find(each => each.version === version);
    // A version that was put anew has another time of creation, where that is told.
    const key = JSON.stringify([repository, chart, version, meta?.created]);
    const kept = this.#contents.get(key);
    if (kept) {
      return kept;
    }
    const content = await this.#archives.run(async () => {
      const packed = await reader.archive(chart, version);
      const of = { repository, chart, version };
      try {
        return contentOf(of, await readArchive(packed));
      } catch (error) {
        return {
          ...of,
          deprecated: false,
          problem: `The archive cannot be read: ${(error as Error).message}`,
        };
      }
    });
    this.#contents.set(key, content);
    for (const oldest of [...this.#contents.keys()].slice(0, -MAX_CONTENTS)) {
      this.#contents.delete(oldest);
    }
    return content;
  }

  #reader(name: string): ChartReader {
    const found = this.#repositories.get(name);
    if (!found) {
      throw new NotFoundError(`There is no chart repository ${name}`);
    }
    return found.reader;
  }
}

async function listOne(
  settings: RepositorySettings,
  reader: ChartReader,
  { q = '', limit = DEFAULT_LIMIT }: ChartQuery,
): Promise<ChartRepository> {
  const { name, title, type, url, credentials } = settings;
  const { value = [], readAt, problem } = await reader.list();
  const fitting = value
    .filter(chart => fits(chart, q))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return {
    name,
    title,
    type,
    url,
    isPrivate: credentials !== undefined,
    charts: fitting.slice(0, limit).map(({ name: chart, newest, ...rest }) => ({
      name: chart,
      version: newest?.version,
      appVersion: newest?.appVersion,
      description: newest?.description,
      icon: newest?.icon,
      home: newest?.home,
      deprecated: newest?.deprecated ?? false,
      problem: rest.problem,
    })),
    totalCharts: fitting.length,
    readAt,
    problem: problem?.message,
  };
}

function fits({ name, newest }: FoundChart, q: string): boolean {
  return `${name} ${newest?.description ?? ''}`
    .toLowerCase()
    .includes(q.trim().toLowerCase());
}
