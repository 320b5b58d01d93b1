import type {
  DeliveryState,
  DeliverySummary,
} from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';
import type { Tree } from '../tree';
import type { DecodedTracker, InstanceModel } from '../types';

/** Where the workflow stands, with what other parts of the model need to know of it. */
export interface Delivery {
  summary: DeliverySummary;
  /**
   * Why nothing moves although it should: `zombie` - marked executing and finished at once; `wedged` -
   * resumed, but vela-core does not go on; `stalled` - executing, but not touched for minutes.
   */
  stuck?: 'zombie' | 'wedged' | 'stalled';
  /** vela-core has not looked at the Application, or at its last edit. */
  unseen: boolean;
  /** When time alone may change it (milliseconds since the epoch). */
  recheckAt?: number;
}

/** What the delivery is judged by. */
export interface DeliveryInput {
  application: KubernetesObject;
  current?: DecodedTracker;
  tree: Tree;
  now: number;
  previous?: InstanceModel;
}

/** A state with what explains it; `since` is ISO 8601. */
export interface Verdict {
  state: DeliveryState;
  message?: string;
  step?: string;
  since?: string;
  stuck?: Delivery['stuck'];
  unseen?: boolean;
  recheckAt?: number;
}
