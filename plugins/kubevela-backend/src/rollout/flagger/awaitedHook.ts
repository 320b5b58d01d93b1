import type { KubernetesObject } from '../../watch/types';
import type { Hook } from './gateKey';

/** At which gate a Canary stands; undefined at none. */
export function awaitedHook({ status }: KubernetesObject): Hook | undefined {
  switch (status?.phase) {
    case 'Waiting':
      return 'confirm-rollout';
    case 'WaitingPromotion':
      return 'confirm-promotion';
    default:
      return undefined;
  }
}
