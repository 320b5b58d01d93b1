import type {
  ApplicationGroupList,
  ApplicationList,
  CatalogApplication,
  CatalogApplicationList,
  ClusterFreshness,
  ImageList,
  InstanceList,
} from '@velastage/plugin-kubevela-common';
import type { LiveModel } from '../../live/LiveModel';
import type { LiveInstance } from '../../live/types';
import { mergeForCatalog } from '../catalog/mergeForCatalog';
import type { ClusterAccess } from '../ClusterAccess';
import { ImageCache } from '../images/ImageCache';
import type { ImageQuery } from '../images/ImageQuery';
import { queryImages } from '../images/queryImages';
import type { InstanceFilter } from '../KubevelaService';
import { groupRows, type GroupQuery } from './groupRows';
import type { ListQuery } from './InstanceQuery';
import { RowCache } from './RowCache';
import { runQuery } from './runQuery';

/** What is told of many instances at once, from memory. */
export class Lists {
  readonly #model: LiveModel;
  readonly #clusters: () => ClusterAccess[];
  readonly #rows: RowCache;
  readonly #images = new ImageCache();

  constructor(options: { model: LiveModel; clusters: () => ClusterAccess[] }) {
    const { model } = options;
    this.#model = model;
    this.#clusters = options.clusters;
    this.#rows = new RowCache({
      instances: () => model.instances(),
      revision: () => model.revision,
    });
  }

  applications(query: ListQuery, filter?: InstanceFilter): ApplicationList {
    const page = runQuery(this.#rows.applications(filter), query);
    return { ...page, clusters: this.freshness(filter) };
  }

  instances(query: ListQuery, filter?: InstanceFilter): InstanceList {
    const page = runQuery(this.#rows.instances(filter), query);
    return { ...page, clusters: this.freshness(filter) };
  }

  groups(query: GroupQuery, filter?: InstanceFilter): ApplicationGroupList {
    const rows =
      query.rows === 'instances'
        ? this.#rows.instances(filter)
        : this.#rows.applications(filter);
    return { ...groupRows(rows, query), clusters: this.freshness(filter) };
  }

  images(query: ImageQuery, filter?: InstanceFilter): ImageList {
    const page = queryImages(this.#images.of(this.#rows.live(filter)), query);
    return { ...page, clusters: this.freshness(filter) };
  }

  /** All applications, or those that are named, as the catalog wants them. */
  forCatalog(
    applications: string[] | undefined,
    filter?: InstanceFilter,
  ): CatalogApplicationList {
    const wanted = applications?.length ? new Set(applications) : undefined;
    const groups = new Map<string, LiveInstance[]>();
    for (const live of this.#model.instances()) {
      const { application } = live.summary;
      if (
        (!wanted || wanted.has(application)) &&
        (!filter || filter.allows(live.summary))
      ) {
        const group = groups.get(application);
        if (group) group.push(live);
        else groups.set(application, [live]);
      }
    }
    const items: CatalogApplication[] = [...groups.values()].map(
      mergeForCatalog,
    );
    return { items, clusters: this.freshness(filter) };
  }

  /** How the clusters stand that a caller may know of. */
  freshness(filter?: InstanceFilter): ClusterFreshness[] {
    const clusters = this.#clusters();
    if (!filter) {
      return clusters.map(cluster => cluster.standing());
    }
    // Whoever sees only some instances learns of the clusters those are in, not of every cluster there is.
    const visible = this.#rows.clusters(filter);
    return clusters
      .filter(({ name }) => visible.has(name))
      .map(cluster => cluster.standing());
  }
}
