import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  kubevelaChartReadPermission,
  type ChartContent,
  type ChartRepositoryList,
  type ChartVersionList,
} from '@velastage/plugin-kubevela-common';
import { requirePermission } from '../permissions/requirePermission';
import type { ChartQuery, Charts } from './Charts';

/** Who may see charts: all of them or none, as the portal reads them with credentials of its own. */
export class AuthorizedCharts {
  readonly #charts: Charts;
  readonly #permissions: PermissionsService;

  constructor(options: { charts: Charts; permissions: PermissionsService }) {
    this.#charts = options.charts;
    this.#permissions = options.permissions;
  }

  async list(
    query: ChartQuery,
    credentials: BackstageCredentials,
  ): Promise<ChartRepositoryList> {
    await this.#require(credentials);
    return this.#charts.list(query);
  }

  async versions(
    of: { repository: string; chart: string },
    credentials: BackstageCredentials,
  ): Promise<ChartVersionList> {
    await this.#require(credentials);
    return this.#charts.versions(of.repository, of.chart);
  }

  async content(
    of: { repository: string; chart: string; version: string },
    credentials: BackstageCredentials,
  ): Promise<ChartContent> {
    await this.#require(credentials);
    return this.#charts.content(of.repository, of.chart, of.version);
  }

  async #require(credentials: BackstageCredentials): Promise<void> {
    await requirePermission(
      this.#permissions,
      kubevelaChartReadPermission,
      credentials,
    );
  }
}
