import type {
  DeliveryState,
  DriftState,
  Health,
} from '@velastage/plugin-kubevela-common';

/** A list's row as filters, facets and sorting see it; the same for instances and applications. */
export interface Row<T> {
  /** What goes out. */
  readonly value: T;
  /** Breaks ties, and is where a cursor points. */
  readonly id: string;
  readonly severity: number;
  readonly health: Health;
  readonly delivery: DeliveryState;
  readonly drift: DriftState;
  readonly clusters: readonly string[];
  readonly namespaces: readonly string[];
  readonly environments: readonly string[];
  readonly tiers: readonly string[];
  readonly componentTypes: readonly string[];
  readonly owners: readonly string[];
  readonly systems: readonly string[];
  /** Whether a person has to do something; see {@link needsPerson}. */
  readonly attention: boolean;
  /** Edited and not published. */
  readonly edited: boolean;
  readonly application: string;
  /** In lower case. */
  readonly images: readonly string[];
  readonly searchText: string;
  /** Sort keys of the text columns. */
  readonly name: string;
  readonly owner: string;
  readonly system: string;
  /** Of several the first. */
  readonly cluster: string;
  readonly namespace: string;
  /** Milliseconds since the epoch; 0 where it is not known. */
  readonly since: number;
  readonly created: number;
  /** Kept here by `FacetTable`, whose business it is. */
  facetNumbers?: readonly number[];
}
