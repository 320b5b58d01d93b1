import type { KeptState } from './Kept';

/** One entry of `kubevela.charts.repositories`. */
export interface RepositorySettings {
  /** As the configuration names it, for example `kubevela.charts.repositories[0]`. */
  key: string;
  name: string;
  title?: string;
  type: 'http' | 'oci';
  /** As a chart component names it, without a slash at its end. */
  url: string;
  credentials?: { username: string; password: string };
  /** Further hosts that charts, redirects and tokens may be fetched from, without credentials. */
  hosts: string[];
  /** Of a registry: the host that gives its tokens, which is shown the credentials. */
  tokenHost?: string;
  /** Of a registry: what there is, where it cannot be asked. */
  charts?: string[];
  /** Of a registry: without TLS. */
  plainHttp: boolean;
}

/** The `kubevela.charts` part of the configuration. */
export interface ChartSettings {
  repositories: RepositorySettings[];
  /** How long what was read is taken for the present, in milliseconds. */
  refreshMs: number;
}

/** What a chart says of itself; addresses are `http` or `https`. */
export interface ChartMeta {
  version: string;
  appVersion?: string;
  description?: string;
  icon?: string;
  home?: string;
  kubeVersion?: string;
  /** ISO 8601. */
  created?: string;
  deprecated: boolean;
}

/** A chart of a repository by its newest version, or why that is not known. */
export interface FoundChart {
  name: string;
  newest?: ChartMeta;
  problem?: string;
}

/** How charts are read from a kind of repository. Errors say what is wrong, without any credentials. */
export interface ChartReader {
  /** What there is, when that was read, and why it could not be read anew. */
  list(): Promise<KeptState<FoundChart[]>>;
  /**
   * Newest first.
   *
   * @throws NotFoundError
   */
  versions(
    chart: string,
  ): Promise<Array<Partial<ChartMeta> & { version: string }>>;
  /**
   * The packed chart, its digest compared where the repository gives one.
   *
   * @throws NotFoundError
   */
  archive(chart: string, version: string): Promise<Buffer>;
}
