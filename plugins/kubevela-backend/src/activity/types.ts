import type {
  ActivityEntry,
  InstanceSummary,
  ListActivity,
} from '@velastage/plugin-kubevela-common';

/** What is known of an attempt; the store gives it its id. */
export type NewEntry = Omit<ActivityEntry, 'id'>;

/** Filters and page of the list. */
export type ActivityQuery = ListActivity['query'];

/** Who attempts something. */
export type Actor = Pick<ActivityEntry, 'who' | 'whoKind'>;

/** The instance of an attempt, in what permission rules decide on and what people look for. */
export type Subject = Pick<
  InstanceSummary,
  | 'cluster'
  | 'namespace'
  | 'name'
  | 'application'
  | 'environment'
  | 'tier'
  | 'owner'
>;

/** How long attempts are kept. */
export interface ActivitySettings {
  maxAgeMs: number;
  maxEntries: number;
}
