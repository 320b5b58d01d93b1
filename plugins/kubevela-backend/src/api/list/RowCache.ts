import type {
  Application,
  InstanceSummary,
} from '@velastage/plugin-kubevela-common';
import type { LiveInstance } from '../../live/types';
import type { InstanceFilter } from '../KubevelaService';
import { KeptRows, type Allows, type RowsOfSummaries } from './KeptRows';
import type { Row } from './Row';

/** Different decisions (roughly: teams) whose lists are kept at once. */
const KEPT_DECISIONS = 32;

interface Kept {
  revision: number;
  rows: KeptRows;
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
  readonly #rows: RowsOfSummaries = new WeakMap();
  readonly #kept = new Map<string, Kept>();
  #all?: { revision: number; lives: readonly LiveInstance[] };

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

  instances(filter?: InstanceFilter): readonly Row<InstanceSummary>[] {
    return this.#get(filter).instances;
  }

  applications(filter?: InstanceFilter): readonly Row<Application>[] {
    return this.#get(filter).applications;
  }

  /** The clusters with at least one instance. */
  clusters(filter?: InstanceFilter): ReadonlySet<string> {
    return this.#get(filter).clusters;
  }

  #get(filter?: InstanceFilter): KeptRows {
    const key = filter?.key ?? '';
    const known = this.#kept.get(key);
    const revision = this.#revision();
    // Deleted and set again, so that the map's order is the order of use.
    this.#kept.delete(key);
    if (known?.revision === revision) {
      this.#kept.set(key, known);
      return known.rows;
    }
    const allowed = known?.allowed ?? new WeakMap();
    const allows = filter && remembering(filter, allowed);
    const all = this.#allAt(revision);
    const rows =
      known?.rows.next(all, this.#rows, allows) ??
      KeptRows.of(all, this.#rows, allows);
    this.#kept.set(key, { revision, rows, allowed });
    if (this.#kept.size > KEPT_DECISIONS) {
      this.#kept.delete(this.#kept.keys().next().value!);
    }
    return rows;
  }

  #allAt(revision: number): readonly LiveInstance[] {
    if (this.#all?.revision !== revision) {
      this.#all = { revision, lives: [...this.#instances()] };
    }
    return this.#all.lives;
  }
}

/** A decision is the same as long as its key and the instance are. */
function remembering(
  filter: InstanceFilter,
  allowed: WeakMap<InstanceSummary, boolean>,
): Allows {
  return summary => {
    let answer = allowed.get(summary);
    if (answer === undefined) {
      answer = filter.allows(summary);
      allowed.set(summary, answer);
    }
    return answer;
  };
}
