import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  ACTIVITY_KEY,
  INSTANCES_CHANNEL,
  type InstancesSignal,
} from '@velastage/plugin-kubevela-common';

/** Tells browsers that there is a new entry, and nothing of it: each asks with its own permissions. */
export function publishActivity(options: {
  signals: SignalsService;
  onError: (error: unknown) => void;
}): () => void {
  return () => {
    const message: InstancesSignal = { versions: { [ACTIVITY_KEY]: 1 } };
    options.signals
      .publish({
        recipients: { type: 'broadcast' },
        channel: INSTANCES_CHANNEL,
        message,
      })
      .catch(options.onError);
  };
}
