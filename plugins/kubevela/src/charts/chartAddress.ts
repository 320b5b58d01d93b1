/** A version of a chart that a page is to begin with. */
export interface WantedChart {
  repository: string;
  chart: string;
  version?: string;
}

const NAMES = ['repository', 'chart', 'version'] as const;

/** The address that leads to the page New application with a chart. */
export function withChart(page: string, wanted: WantedChart): string {
  const query = new URLSearchParams(
    NAMES.flatMap(name => {
      const value = wanted[name];
      return value ? [[name, value]] : [];
    }),
  );
  return `${page}?${query}`;
}

/** The chart that an address names. */
export function wantedChart(
  get: (name: string) => string | undefined,
): WantedChart | undefined {
  const [repository, chart, version] = NAMES.map(get);
  return repository && chart
    ? { repository, chart, version: version || undefined }
    : undefined;
}

/** Takes it out of the address again. */
export const NO_CHART = {
  repository: undefined,
  chart: undefined,
  version: undefined,
};
