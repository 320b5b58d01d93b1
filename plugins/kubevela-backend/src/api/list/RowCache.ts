import type {
  Application,
  InstanceSummary,
} from '@velastage/plugin-kubevela-common';
import type { LiveInstance } from '../../live/types';
import type { InstanceFilter } from '../KubevelaService';
import type { Row } from './Row';
import { groupByApplication, instanceRow } from './rows';

/** Different decisions (roughly: teams) whose lists are kept at once. */
const KEPT_DECISIONS = 32;

interface Kept {
  revision: number;
  instances: Row<InstanceSummary>[];
  applications?: Row<Application>[];
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

  instances(filter?: InstanceFilter): Row<InstanceSummary>[] {
    return this.#get(filter).instances;
  }

  applications(filter?: InstanceFilter): Row<Application>[] {
    const kept = this.#get(filter);
    kept.applications ??= groupByApplication(kept.instances);
    return kept.applications;
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
    const instances: Row<InstanceSummary>[] = [];
    for (const live of this.#instances()) {
      if (!filter || filter.allows(live.summary)) {
        instances.push(this.#row(live));
      }
    }
    const kept = { revision, instances };
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
