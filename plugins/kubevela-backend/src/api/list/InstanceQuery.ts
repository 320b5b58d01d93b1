import type {
  DeliveryState,
  DriftState,
  Health,
} from '@velastage/plugin-kubevela-common';

/** What a list may be narrowed by. Values of one filter are alternatives; different filters must all hold. */
export interface InstanceFilters {
  cluster?: string[];
  namespace?: string[];
  environment?: string[];
  tier?: string[];
  health?: Health[];
  delivery?: DeliveryState[];
  drift?: DriftState[];
  componentType?: string[];
  /** `-` is what has none. */
  owner?: string[];
  /** `-` is what has none. */
  system?: string[];
  /** Only what needs a person. */
  attention?: boolean;
  /** Only what was edited and not published. */
  edited?: boolean;
  application?: string[];
  image?: string;
  text?: string;
}

/** The columns that a list can be sorted by; `severity` is worst first. */
export type SortField =
  | 'severity'
  | 'name'
  | 'owner'
  | 'system'
  | 'cluster'
  | 'namespace'
  | 'since'
  | 'created';

/** One page of a list. */
export interface ListQuery extends InstanceFilters {
  sort?: SortField;
  order?: 'asc' | 'desc';
  /** Rows a page, 1 to 500. */
  limit?: number;
  cursor?: string;
}
