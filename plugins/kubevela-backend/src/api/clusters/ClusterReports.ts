import type {
  Cluster,
  ClusterFreshness,
  ClusterList,
  PluginStatus,
} from '@velastage/plugin-kubevela-common';
import { definitionSkew, readDefinitions } from '../../definitions';
import type { LiveModel } from '../../live/LiveModel';
import type { ClusterAccess } from '../ClusterAccess';
import type { InstanceFilter } from '../KubevelaService';

/** How the clusters stand, and the plugin with them. */
export class ClusterReports {
  readonly #model: LiveModel;
  readonly #clusters: () => ClusterAccess[];
  readonly #started: () => boolean;
  readonly #startedAt = new Date().toISOString();
  #completeAt?: string;

  constructor(options: {
    model: LiveModel;
    clusters: () => ClusterAccess[];
    /** Whether the connectors have said which clusters there are. */
    started: () => boolean;
  }) {
    this.#model = options.model;
    this.#clusters = options.clusters;
    this.#started = options.started;
  }

  list(filter?: InstanceFilter): ClusterList {
    const clusters = this.#clusters();
    const definitions = definitionSkew(
      clusters.flatMap(({ view }) => readDefinitions(view) ?? []),
    );
    const items: Cluster[] = clusters.map(cluster => {
      const healths: Record<string, number> = {};
      for (const { summary } of this.#model.instancesIn(cluster.name)) {
        if (!filter || filter.allows(summary)) {
          const { status } = summary.health;
          healths[status] = (healths[status] ?? 0) + 1;
        }
      }
      return {
        ...cluster.report(),
        healths,
        definitions: definitions.get(cluster.name),
      };
    });
    return { items };
  }

  /** @param freshness - of the clusters that the caller may know of */
  status(freshness: ClusterFreshness[]): PluginStatus {
    const reports = this.#clusters().map(cluster => cluster.report());
    const waiting =
      !this.#started() ||
      reports.some(report => report.status === 'Connecting') ||
      this.#model.backlog > 0;
    if (!waiting) {
      this.#completeAt ??= new Date().toISOString();
    }
    const well = reports.every(report => report.status === 'Connected');
    const settled = well ? ('ok' as const) : ('degraded' as const);
    return {
      status: this.#completeAt ? settled : ('starting' as const),
      startedAt: this.#startedAt,
      completeAt: this.#completeAt,
      instances: this.#model.size,
      objects: sum(reports.map(report => report.objects)),
      watches: sum(reports.map(report => report.watches.length)),
      watchRestarts: sum(
        reports.flatMap(report => report.watches.map(watch => watch.restarts)),
      ),
      memoryBytes: process.memoryUsage.rss(),
      clusters: freshness,
    };
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
