/**
 * Channel of the signals that say which instances changed.
 *
 * @public
 */
export const INSTANCES_CHANNEL = 'kubevela:instances';

/**
 * A signal names instances by their opaque key only: who receives it learns nothing about an
 * instance that they may not read, and asks again with their own permissions for one that they may.
 *
 * @public
 */
export type InstancesSignal = {
  /** The instances' versions after the change, by key; 0 for one that is gone. */
  versions: { [key: string]: number };
  /** Set when too many instances changed at once to name them: everything may have changed. */
  all?: boolean;
  /** Set when the change concerns clusters (freshness, blind spots) rather than instances. */
  clusters?: boolean;
};

/**
 * Topic of the backend events that say which applications changed in what a catalog shows of them.
 *
 * @public
 */
export const APPLICATIONS_TOPIC = 'kubevela.applications';

/**
 * Payload of an event on {@link APPLICATIONS_TOPIC}.
 *
 * @public
 */
export type ApplicationsEvent = {
  /** Applications as `<namespace>/<name>`. */
  applications: string[];
};

/**
 * Key in {@link InstancesSignal} that stands for the list of who attempted to change what: it has a new entry.
 *
 * @public
 */
export const ACTIVITY_KEY = 'activity';
