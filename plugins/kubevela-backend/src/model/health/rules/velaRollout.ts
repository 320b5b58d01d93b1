import { degraded, healthy, progressing, suspended } from '../opinions';
import type { BuiltInHealthRule } from '../types';

/** The Rollout of KubeVela 1.1 to 1.8, still installed by the `rollout` addon. */
export const velaRollout: BuiltInHealthRule = {
  group: 'standard.oam.dev',
  kind: 'Rollout',
  check({ spec, status }) {
    const partition = spec?.rolloutPlan?.batchPartition;
    switch (status?.rollingState) {
      case 'rolloutSucceed':
        return healthy();
      case 'rolloutFailing':
      case 'rolloutFailed':
        return degraded('The rollout failed');
      case 'rollingInBatches':
        if (spec?.rolloutPlan?.paused) {
          return suspended('Paused');
        }
        return status.batchRollingState === 'batchReady' &&
          typeof partition === 'number' &&
          (status.currentBatch ?? 0) >= partition
          ? suspended(
              `Waits for approval after batch ${
                (status.currentBatch ?? 0) + 1
              }`,
            )
          : progressing(`In batch ${(status.currentBatch ?? 0) + 1}`);
      default:
        return progressing(status?.rollingState ?? 'Starting');
    }
  },
};
