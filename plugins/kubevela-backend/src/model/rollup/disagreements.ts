import type {
  Disagreement,
  HealthStatus,
} from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';
import type { ComponentPart } from '../components/types';
import type { Delivery } from '../delivery';
import { isoOf } from '../kube/time';
import type { RolledHealth } from './types';

/**
 * Where our live view of a component and vela-core's last word on it are not the same. Both may be right:
 * vela-core looks every five minutes, and not at all after a failed or terminated workflow.
 */
export function disagreementOf(
  { name, velaCore }: ComponentPart,
  { live }: RolledHealth,
  shown: HealthStatus,
  { status }: KubernetesObject,
  delivery: Delivery,
): Disagreement | undefined {
  if (!velaCore || delivery.summary.state === 'Deleting') {
    return undefined;
  }
  const clash = velaCore.healthy
    ? live.status === 'Missing' || live.status === 'Degraded'
    : live.status === 'Healthy' && delivery.summary.state === 'Delivered';
  if (!clash) {
    return undefined;
  }
  const said = velaCore.healthy ? 'healthy' : 'not healthy';
  return {
    component: name,
    live: live.message ? `${live.status}: ${live.message}` : live.status,
    liveSince:
      live.since ?? (shown.status === live.status ? shown.since : undefined),
    velaCore: velaCore.message ? `${said}: ${velaCore.message}` : said,
    velaCoreSince: isoOf(status?.workflow?.endTime),
  };
}
