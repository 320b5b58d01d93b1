import type {
  Application,
  InstanceSummary,
} from '@velastage/plugin-kubevela-common';
import type { LiveInstance } from '../../live/types';
import type { InstanceFilter } from '../KubevelaService';
import type { Row } from './Row';
import { ApplicationGroup, groupByApplication, instanceRow } from './rows';

/** Different decisions (roughly: teams) whose lists are kept at once. */
const KEPT_DECISIONS = 32;

interface Kept {
  revision: number;
  lives: LiveInstance[];
  instances: Row<InstanceSummary>[];
  /** Names of the clusters that these instances are in. */
  clusters: Set<string>;
  applications?: Row<Application>[];
  /** May be of an earlier revision: then it is what the next grouping starts from. */
  groups?: Map<string, ApplicationGroup>;
  /** What the decision said of instances that have not changed since. */
  allowed: WeakMap<InstanceSummary, boolean>;
}

/**
 * The rows that lists are made from, made anew only when an instance changed. An instance's own row is
 * kept as long as the instance stays the same, so that a change costs one new row and not 12,000.
 */
export class RowCache {
  readonly #instances: () => Iterable<LiveInstance>;
  readonly #revision: () => number;
  readonly #rows = new WeakMap<InstanceSummary, Row<InstanceSummary>>();
  readonly #kept = new Map<string, Kept>();

  constructor(options: {
    instances: () => Iterable<LiveInstance>;
    /** Changes whenever the instances do. */
    revision: () => number;
  }) {
    this.#instances = options.instances;
    this.#revision = options.revision;
  }

  /** The instances themselves; the same array until one of them changes. */
  live(filter?: InstanceFilter): readonly LiveInstance[] {
    return this.#get(filter).lives;
  }

  instances(filter?: InstanceFilter): Row<InstanceSummary>[] {
    return this.#get(filter).instances;
  }

  applications(filter?: InstanceFilter): Row<Application>[] {
    const kept = this.#get(filter);
    if (!kept.applications) {
      kept.groups = groupByApplication(kept.instances, kept.groups);
      kept.applications = [...kept.groups.values()].map(({ row }) => row);
    }
    return kept.applications;
  }

  /** The clusters with at least one instance. */
  clusters(filter?: InstanceFilter): ReadonlySet<string> {
    return this.#get(filter).clusters;
  }

  #get(filter?: InstanceFilter): Kept {
    const key = filter?.key ?? '';
    const revision = this.#revision();
    const known = this.#kept.get(key);
    // Deleted and set again, so that the map's order is the order of use.
    this.#kept.delete(key);
    if (known?.revision === revision) {
      this.#kept.set(key, known);
      return known;
    }
    const kept: Kept = {
      revision,
      lives: [],
      instances: [],
      clusters: new Set(),
      groups: known?.groups,
      allowed: known?.allowed ?? new WeakMap(),
    };
    for (const live of this.#instances()) {
      if (!filter || isAllowed(live.summary, filter, kept.allowed)) {
        kept.lives.push(live);
        kept.instances.push(this.#row(live));
        kept.clusters.add(live.summary.cluster);
      }
    }
    this.#kept.set(key, kept);
    if (this.#kept.size > KEPT_DECISIONS) {
      this.#kept.delete(this.#kept.keys().next().value!);
    }
    return kept;
  }

  #row(live: LiveInstance): Row<InstanceSummary> {
    let row = this.#rows.get(live.summary);
    if (!row) {
      row = instanceRow(live);
      this.#rows.set(live.summary, row);
    }
    return row;
  }
}

/** A decision is the same as long as its key and the instance are. */
function isAllowed(
  summary: InstanceSummary,
  filter: InstanceFilter,
  allowed: WeakMap<InstanceSummary, boolean>,
): boolean {
  let answer = allowed.get(summary);
  if (answer === undefined) {
    answer = filter.allows(summary);
    allowed.set(summary, answer);
  }
  return answer;
}
