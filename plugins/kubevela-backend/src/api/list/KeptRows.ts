import type {
  Application,
  InstanceSummary,
} from '@velastage/plugin-kubevela-common';
import type { LiveInstance } from '../../live/types';
import { differences, replaced, withRows } from './derivedRows';
import type { Row } from './Row';
import { applicationRow, groupByApplication, instanceRow } from './rows';
import type { ApplicationGroup } from './rows';

/** Of more changes at once all is made anew: it costs no more then. */
const FEW = 200;

/** What of the instances a decision lets through. */
export type Allows = (summary: InstanceSummary) => boolean;

/** Rows of instances by their summaries, made once for all decisions. */
export type RowsOfSummaries = WeakMap<InstanceSummary, Row<InstanceSummary>>;

/** The rows for one decision as they stand, and how they become those of the next moment. */
export class KeptRows {
  /** All instances, also those that the decision does not let through. */
  readonly #all: readonly LiveInstance[];
  /** Those that it lets through. */
  readonly lives: readonly LiveInstance[];
  readonly instances: readonly Row<InstanceSummary>[];
  /** Names of the clusters that these instances are in. */
  readonly clusters: ReadonlySet<string>;
  /** Position among all instances of each that is let through; undefined where all are. */
  readonly #positions?: Uint32Array;
  #applications?: readonly Row<Application>[];
  /** May be of an earlier moment: then it is what the next grouping starts from. */
  #groups?: Map<string, ApplicationGroup>;
  /** Position of each application among the rows. */
  #places?: Map<string, number>;

  private constructor(parts: {
    all: readonly LiveInstance[];
    lives: readonly LiveInstance[];
    instances: readonly Row<InstanceSummary>[];
    clusters: ReadonlySet<string>;
    positions?: Uint32Array;
    groups?: Map<string, ApplicationGroup>;
  }) {
    this.#all = parts.all;
    this.lives = parts.lives;
    this.instances = parts.instances;
    this.clusters = parts.clusters;
    this.#positions = parts.positions;
    this.#groups = parts.groups;
  }

  /** @param allows - left out where all are let through */
  static of(
    all: readonly LiveInstance[],
    rows: RowsOfSummaries,
    allows?: Allows,
    before?: KeptRows,
  ): KeptRows {
    const positions: number[] = [];
    const lives = allows
      ? all.filter(
          ({ summary }, at) => allows(summary) && positions.push(at) > 0,
        )
      : all;
    return new KeptRows({
      all,
      lives,
      instances: lives.map(live => rowOf(live, rows)),
      clusters: new Set(lives.map(({ summary }) => summary.cluster)),
      positions: allows && Uint32Array.from(positions),
      groups: before && before.#groups,
    });
  }

  /**
   * What these rows are when the instances are others: where few have changed, and none has come or gone, what
   * was made of the others is taken over.
   */
  next(
    all: readonly LiveInstance[],
    rows: RowsOfSummaries,
    allows?: Allows,
  ): KeptRows {
    const changed = differences(this.#all, all, FEW);
    const concerned = changed && this.#concerned(changed, all, allows);
    return concerned
      ? this.#with(all, concerned, rows)
      : KeptRows.of(all, rows, allows, this);
  }

  get applications(): readonly Row<Application>[] {
    if (!this.#applications) {
      this.#groups = groupByApplication(this.instances, this.#groups);
      this.#applications = [...this.#groups.values()].map(({ row }) => row);
    }
    return this.#applications;
  }

  /** Positions among these rows that have changed; undefined where another instance stands at one of them. */
  #concerned(
    changed: number[],
    all: readonly LiveInstance[],
    allows?: Allows,
  ): number[] | undefined {
    const concerned: number[] = [];
    for (const at of changed) {
      const { summary: was } = this.#all[at];
      const { summary: is } = all[at];
      if (was.key !== is.key || was.application !== is.application) {
        return undefined;
      }
      const position = this.#positionOf(at);
      if ((position !== undefined) !== (allows ? allows(is) : true)) {
        return undefined;
      }
      if (position !== undefined) {
        concerned.push(position);
      }
    }
    return concerned;
  }

  #with(
    all: readonly LiveInstance[],
    concerned: number[],
    rows: RowsOfSummaries,
  ): KeptRows {
    const changed = new Map(
      concerned.map(each => [each, all[this.#positions?.[each] ?? each]]),
    );
    const changes = new Map(
      [...changed].map(([each, live]) => [each, rowOf(live, rows)]),
    );
    const next = new KeptRows({
      all,
      lives: replaced(this.lives, changed),
      instances: withRows(this.instances, changes),
      clusters: this.clusters,
      positions: this.#positions,
      groups: this.#groups,
    });
    if (this.#applications) {
      next.#places = this.#places;
      next.#applications = next.#regrouped(
        this.#applications,
        this.instances,
        changes,
      );
    }
    return next;
  }

  /** The rows of applications, those anew that a changed instance belongs to. */
  #regrouped(
    before: readonly Row<Application>[],
    instances: readonly Row<InstanceSummary>[],
    changes: ReadonlyMap<number, Row<InstanceSummary>>,
  ): readonly Row<Application>[] {
    if (changes.size === 0) {
      return before;
    }
    const groups = this.#groups!;
    this.#places ??= new Map(
      before.map(({ application }, place) => [application, place]),
    );
    const others = new Map<Row<InstanceSummary>, Row<InstanceSummary>>();
    changes.forEach((row, position) => others.set(instances[position], row));
    const made = new Map<number, Row<Application>>();
    for (const application of new Set(
      [...changes.values()].map(row => row.application),
    )) {
      const its = groups
        .get(application)!
        .instances.map(row => others.get(row) ?? row);
      const row = applicationRow(application, its);
      groups.set(application, { instances: its, row });
      made.set(this.#places.get(application)!, row);
    }
    return withRows(before, made);
  }

  /** Where one of all instances stands among those that are let through. */
  #positionOf(at: number): number | undefined {
    const positions = this.#positions;
    if (!positions) {
      return at;
    }
    let low = 0;
    let high = positions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (positions[middle] < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return positions[low] === at ? low : undefined;
  }
}

function rowOf(
  live: LiveInstance,
  rows: RowsOfSummaries,
): Row<InstanceSummary> {
  let row = rows.get(live.summary);
  if (!row) {
    row = instanceRow(live);
    rows.set(live.summary, row);
  }
  return row;
}
