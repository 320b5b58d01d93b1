import type { DeliverySummary } from '@velastage/plugin-kubevela-common';

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
