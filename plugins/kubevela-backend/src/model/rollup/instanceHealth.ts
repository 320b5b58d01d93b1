import type { HealthStatus } from '@velastage/plugin-kubevela-common';
import type { BuiltComponent } from '../components/types';
import type { Delivery } from '../delivery';
import { isWorse } from '../health';
import { laterIso } from '../kube/time';
import type { TreeNode } from '../tree';
import { isOnlyInEdit, liveHealth } from './componentHealth';

/**
 * The health of an instance: the worst of its components and of what the workflow applied beside them. It
 * says how that runs which is there; where the delivery stands is the other axis. `unlisted` is why it is not
 * known what was deployed.
 */
export function instanceHealth(
  components: readonly BuiltComponent[],
  loose: readonly TreeNode[],
  delivery: Delivery,
  unlisted?: string,
): HealthStatus {
  if (delivery.summary.state === 'Deleting') {
    return {
      status: 'Terminating',
      message: delivery.summary.message,
      since: delivery.summary.since,
    };
  }
  let worst: HealthStatus = { status: 'Healthy' };
  let since: string | undefined;
  const consider = (health: HealthStatus, name?: string) => {
    if (isWorse(health.status, worst.status)) {
      worst = {
        ...health,
        message:
          name && components.length > 1 && health.message
            ? `${name}: ${health.message}`
            : health.message,
      };
    }
    if (health.status === 'Healthy') {
      since = laterIso(since, health.since);
    }
  };
  for (const { component, part } of components) {
    if (!isOnlyInEdit(part, delivery)) {
      consider(component.health, component.name);
    }
  }
  if (loose.length > 0) {
    consider(liveHealth(loose, undefined, delivery));
  }
  if (unlisted) {
    consider({ status: 'Unknown', message: unlisted });
  } else if (components.length === 0 && loose.length === 0) {
    consider(liveHealth([], undefined, delivery));
  }
  return worst.status === 'Healthy' ? { ...worst, since } : worst;
}
