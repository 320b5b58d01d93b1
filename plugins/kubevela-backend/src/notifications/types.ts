import type { NotificationSeverity } from '@backstage/plugin-notifications-common';
import type { InstanceSummary } from '@velastage/plugin-kubevela-common';
import type { NotificationLanguage } from './texts';

/** What an owner wants to be told: nothing, what turns bad, or that and what recovers. */
export type NotificationLevel = 'none' | 'failures' | 'all';

/** How owners are told. */
export interface NotificationSettings {
  enabled: boolean;
  /** For owners that say nothing themselves. */
  level: NotificationLevel;
  /** How long a change must last before it is told, in milliseconds. */
  holdMs: number;
  /** Single notifications an owner gets in a minute; what is over it is summed up in one. */
  perMinute: number;
  severities: { failure: NotificationSeverity; recovery: NotificationSeverity };
  /** What all notifications are written in. */
  language: NotificationLanguage;
}

/** How an application looks: `unsure` (it moves, or cannot be seen) neither makes it bad nor well. */
export type Look = 'good' | 'bad' | 'unsure';

/** An application as it looks now. */
export interface Observation {
  /** `<namespace>/<name>` */
  application: string;
  title: string;
  /** An entity reference; nobody is told about an application without. */
  owner?: string;
  look: Look;
  /** What is wrong, where it is bad and a rule knows it. */
  problem?: InstanceSummary['problem'];
  /** The same in the cluster's words, where none does. */
  sentence?: string;
  /** Where it is bad. */
  clusters: string[];
}

/** What an owner was told last of an application. */
export interface Told {
  told: 'good' | 'bad';
  /** Since when it looks otherwise, in milliseconds since the epoch. */
  changedMs?: number;
}

/** Something to tell an owner. */
export interface Notice extends Observation {
  owner: string;
  kind: 'failure' | 'recovery';
}
