import type { KubernetesObject } from '../../watch/types';
import type { Hook } from './gateKey';
import { analysisOf, hooksOf } from './hooksOf';
import { weightsOf } from './weights';

/**
 * At which gate a Canary stands; undefined at none. Of the one before more traffic its status says nothing:
 * Flagger asks before each increase, and once more when the last one was made.
 */
export function awaitedHook(canary: KubernetesObject): Hook | undefined {
  switch (canary.status?.phase) {
    case 'Waiting':
      return 'confirm-rollout';
    case 'WaitingPromotion':
      return 'confirm-promotion';
    case 'Progressing':
      return hooksOf(canary, 'confirm-traffic-increase').length > 0 &&
        weightsOf(analysisOf(canary.spec)).length > 0
        ? 'confirm-traffic-increase'
        : undefined;
    default:
      return undefined;
  }
}
