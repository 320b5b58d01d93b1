/** In whose name the portal writes to a cluster. */
export type ActingAs = 'serviceAccount' | 'impersonation' | 'userToken';

/** How people are known to a cluster that is written to in their name. */
export interface ActingSettings {
  as: ActingAs;
  /** Template of a user's name in the cluster. */
  user: string;
  /** Template of the name of each group. */
  group: string;
  /** Template of the name of a service that asks by itself. */
  service: string;
}

/** The `kubevela.writes` part of the configuration. */
export interface WritesSettings {
  /** For clusters that say nothing of their own. */
  default: ActingSettings;
  clusters: ReadonlyMap<string, ActingSettings>;
}
