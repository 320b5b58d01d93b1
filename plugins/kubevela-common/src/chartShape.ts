type Properties = Record<string, any>;

/**
 * What has to be known of a repository to find a chart in it.
 *
 * @public
 */
export interface ChartPlace {
  name: string;
  type: 'http' | 'oci';
  url: string;
}

/**
 * A version of a chart, and where it lies, as the parameters of a component say it.
 *
 * @public
 */
export interface NamedChart {
  type: 'http' | 'oci';
  /** Of the repository, without a slash at its end. */
  url: string;
  /** In a registry the whole path below its host may stand in the url. */
  chart: string;
  /** Undefined takes whatever is newest. */
  version?: string;
}

/**
 * How the parameters of a component type name a chart.
 *
 * @public
 */
export interface ChartShape {
  /** Undefined where they name none, or one that lies elsewhere than in a repository. */
  read(properties: Properties): NamedChart | undefined;
  /** Parameters that name another chart; all that does not belong to the former repository stays. */
  write(properties: Properties, chart: NamedChart): Properties;
}

/** `helmchart` of vela-core 1.11: `chart` with `source`, `repoURL` and `version`. */
const native: ChartShape = {
  read({ chart }) {
    if (!isRecord(chart) || typeof chart.source !== 'string') {
      return undefined;
    }
    const { source, repoURL } = chart;
    const version = versionOf(chart.version, 'latest');
    if (source.startsWith('oci://')) {
      return { type: 'oci', ...splitSource(source), version };
    }
    return typeof repoURL === 'string'
      ? { type: 'http', url: bare(repoURL), chart: source, version }
      : undefined;
  },
  write(properties, { type, url, chart, version }) {
    const {
      source,
      repoURL,
      version: _,
      auth,
      ...rest
    } = isRecord(properties.chart) ? properties.chart : ({} as Properties);
    const before = native.read(properties);
    const isSame = before !== undefined && isIn(before, { type, url });
    return {
      ...properties,
      chart: {
        source: type === 'oci' ? `${url}/${chart}` : chart,
        ...(type === 'http' && { repoURL: url }),
        ...(version !== undefined && { version }),
        ...(isSame && auth !== undefined && { auth }),
        ...rest,
      },
    };
  },
};

/** `helm` of the addon fluxcd: `repoType`, `url`, `chart` and `version`. */
const flux: ChartShape = {
  read({ repoType = 'helm', url, chart, version }) {
    const isChart = repoType === 'helm' || repoType === 'oci';
    return isChart && typeof url === 'string' && typeof chart === 'string'
      ? {
          type: repoType === 'oci' ? 'oci' : 'http',
          url: bare(url),
          chart,
          version: versionOf(version, '*'),
        }
      : undefined;
  },
  write(properties, { type, url, chart, version }) {
    const {
      repoType: _type,
      url: _url,
      chart: _chart,
      version: _version,
      secretRef,
      sourceName: _source,
      git: _git,
      oss: _oss,
      ...rest
    } = properties;
    const before = flux.read(properties);
    const isSame = before !== undefined && isIn(before, { type, url });
    return {
      repoType: type === 'oci' ? 'oci' : 'helm',
      url,
      chart,
      ...(version !== undefined && { version }),
      ...(isSame && secretRef !== undefined && { secretRef }),
      ...rest,
    };
  },
};

/**
 * How a component type names a chart, by its parameters: a type of another name may do so as well, and one of the
 * same name may be something else. Undefined where it names none.
 *
 * @public
 */
export function chartShapeOf(
  schema: Record<string, any> | undefined,
): ChartShape | undefined {
  const has = (parameters: unknown, ...names: string[]) =>
    isRecord(parameters) &&
    names.every(name => Object.hasOwn(parameters, name));
  const parameters = schema?.properties;
  if (!isRecord(parameters) || !has(parameters, 'values', 'chart')) {
    return undefined;
  }
  if (
    isRecord(parameters.chart) &&
    has(parameters.chart.properties, 'source', 'repoURL')
  ) {
    return native;
  }
  return has(parameters, 'repoType', 'url', 'version') ? flux : undefined;
}

/**
 * A chart of a configured repository.
 *
 * @public
 */
export interface FoundChart<Place extends ChartPlace = ChartPlace> {
  repository: Place;
  chart: string;
  version?: string;
}

/**
 * The configured repository that a chart lies in; undefined where it is in none.
 *
 * @public
 */
export function findChart<Place extends ChartPlace>(
  repositories: Place[],
  named: NamedChart | undefined,
): FoundChart<Place> | undefined {
  if (!named) {
    return undefined;
  }
  const { version } = named;
  // Of a registry and a part of it the closer one.
  const repository = repositories
    .filter(each => isIn(named, each))
    .sort((a, b) => b.url.length - a.url.length)[0];
  return (
    repository && {
      repository,
      chart:
        named.type === 'oci'
          ? `${named.url}/${named.chart}`.slice(bare(repository.url).length + 1)
          : named.chart,
      version,
    }
  );
}

function isIn(
  { type, url, chart }: NamedChart,
  repository: { type: string; url: string },
): boolean {
  return (
    type === repository.type &&
    (type === 'oci'
      ? `${url}/${chart}`.startsWith(`${bare(repository.url)}/`)
      : url === bare(repository.url))
  );
}

function splitSource(source: string): { url: string; chart: string } {
  const at = source.lastIndexOf('/');
  return { url: source.slice(0, at), chart: source.slice(at + 1) };
}

function bare(url: string): string {
  return url.replace(/\/+$/, '');
}

function versionOf(version: unknown, any: string): string | undefined {
  return typeof version === 'string' && version !== '' && version !== any
    ? version
    : undefined;
}

function isRecord(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
