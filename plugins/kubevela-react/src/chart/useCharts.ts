import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import {
  kubevelaApiRef,
  type ChartQuery,
  type ChartRef,
} from '../api/kubevelaApi';
import type { FoundChart } from '@velastage/plugin-kubevela-common';

/** Repositories change when somebody publishes, not while somebody looks. */
const FRESH_MS = 60_000;

/**
 * The configured repositories of Helm charts.
 *
 * @public
 */
export function useChartRepositories(query: ChartQuery, enabled = true) {
  const api = useApi(kubevelaApiRef);
  return useQuery({
    queryKey: ['chart-repositories', query],
    queryFn: ({ signal }) => api.listChartRepositories(query, { signal }),
    staleTime: FRESH_MS,
    placeholderData: previous => previous,
    retry: false,
    enabled,
  });
}

/**
 * The versions of a chart, newest first.
 *
 * @public
 */
export function useChartVersions(ref: ChartRef | undefined) {
  const api = useApi(kubevelaApiRef);
  return useQuery({
    queryKey: ['chart-versions', ref?.repository, ref?.chart],
    queryFn: ({ signal }) => api.listChartVersions(ref!, { signal }),
    staleTime: FRESH_MS,
    retry: false,
    enabled: ref !== undefined,
  });
}

/**
 * One version of a chart with its values.
 *
 * @public
 */
export function useChart(ref: (ChartRef & { version?: string }) | undefined) {
  const api = useApi(kubevelaApiRef);
  const { repository = '', chart = '', version = '' } = ref ?? {};
  return useQuery({
    queryKey: ['chart', repository, chart, version],
    queryFn: ({ signal }) =>
      api.getChart({ repository, chart, version }, { signal }),
    staleTime: FRESH_MS,
    retry: false,
    enabled: version !== '',
  });
}

/** A chart as the backend is asked for it. */
export function refOf(
  found: FoundChart | undefined,
): (ChartRef & { version?: string }) | undefined {
  return (
    found && {
      repository: found.repository.name,
      chart: found.chart,
      version: found.version,
    }
  );
}
