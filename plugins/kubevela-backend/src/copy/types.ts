import type {
  CopyParameter,
  InstanceRef,
} from '@velastage/plugin-kubevela-common';
import type { CommonValue } from './commonValue';

/** What configuration says of copying: `kubevela.copy`. */
export interface CopySettings {
  /** Parameters that stay as the target has them; `*` is anything within a name, `**` anything. */
  keep: string[];
  /** Parameters that come from the source. */
  take: string[];
  /** Whether the built-in rules count as well. */
  defaults: boolean;
}

/** What must be so for a promotion: `kubevela.promotion`. */
export interface PromotionSettings {
  /** Tiers of environments in the order in which an application goes through them. */
  tiers: string[];
  require: Requirement[];
  /** How long the source must have been well. */
  soakMs: number;
}

/** What a promotion can ask of its source. */
export type Requirement = 'healthy' | 'delivered' | 'published' | 'inSync';

/** What a person has said of one parameter. */
export interface CopyChoice {
  take: 'source' | 'target' | 'value';
  /** With `value`. */
  value?: unknown;
}

/** What becomes of one difference, and why. */
export interface Decision extends Pick<CopyParameter, 'take' | 'why'> {
  /** What both had, if they ever were alike there. */
  common?: CommonValue;
}

/** What somebody wants to have copied. */
export interface CopyCall {
  target: InstanceRef;
  choices?: Array<CopyChoice & { parameter: string }>;
  /** Default: true. */
  remember?: boolean;
  /** Only where the preconditions of a promotion are met. */
  promote?: boolean;
  dryRun?: boolean;
  /** Of the target, as the person has seen it. */
  state?: string;
  /** Of the source, as the person has seen it. */
  sourceState?: string;
  takeOver?: boolean;
  reason?: string;
}
