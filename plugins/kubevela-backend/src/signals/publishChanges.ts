import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  INSTANCES_CHANNEL,
  InstancesSignal,
} from '@velastage/plugin-kubevela-common';
import type { LiveModel } from '../live/LiveModel';

/** Changes of a rollout come in bursts; browsers ask once per burst. Short enough to stay well under a second. */
const COALESCE_MS = 60;

/** With more changes than this at once the signal says "all" instead of naming each. */
const NAMED_KEYS = 200;

/**
 * Tells browsers which instances changed, by opaque keys, coalesced. A signal that could not be sent is
 * dropped: browsers also ask from time to time.
 */
export function publishChanges(options: {
  model: LiveModel;
  signals: SignalsService;
  onError: (error: unknown) => void;
}): { clustersChanged: () => void; stop: () => void } {
  const { model, signals, onError } = options;
  let versions: InstancesSignal['versions'] = {};
  let clusters = false;
  let timer: NodeJS.Timeout | undefined;

  const publish = () => {
    timer = undefined;
    const all = Object.keys(versions).length > NAMED_KEYS;
    const message: InstancesSignal = {
      versions: all ? {} : versions,
      ...(all && { all }),
      ...(clusters && { clusters }),
    };
    versions = {};
    clusters = false;
    signals
      .publish({
        recipients: { type: 'broadcast' },
        channel: INSTANCES_CHANNEL,
        message,
      })
      .catch(onError);
  };
  const schedule = () => {
    timer ??= setTimeout(publish, COALESCE_MS);
  };
  const unsubscribe = model.onChanges(changes => {
    for (const { key, version } of changes) {
      versions[key] = version;
    }
    schedule();
  });
  return {
    clustersChanged: () => {
      clusters = true;
      schedule();
    },
    stop: () => {
      unsubscribe();
      clearTimeout(timer);
    },
  };
}
