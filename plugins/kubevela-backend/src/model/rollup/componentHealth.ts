import type { HealthStatus } from '@velastage/plugin-kubevela-common';
import type { ComponentPart } from '../components/types';
import type { Delivery } from '../delivery';
import { isWorse } from '../health';
import { isSilentKind } from '../health/silentKinds';
import { nameOf } from '../kube/objects';
import { isoOf, laterIso } from '../kube/time';
import type { TreeNode } from '../tree';
import type { RolledHealth } from './types';

/** What built-in health policies say of workloads whose pods we count ourselves, and more recently. */
const COUNTED = /^(?:Ready|Active\/Failed\/Succeeded):\d+(?:\/\d+)+$/;

/**
 * The health of a component: the worst of the objects that the Application applied for it, then what
 * vela-core's own health policy says, where it knows something that the objects do not show.
 */
export function componentHealth(
  part: ComponentPart,
  delivery: Delivery,
  unlisted?: string,
): RolledHealth {
  if (isOnlyInEdit(part, delivery)) {
    const live: HealthStatus = {
      status: 'Suspended',
      message: 'It comes with an edit that is not published',
    };
    return { ...live, live };
  }
  const live = liveHealth(part.nodes, part.workload, delivery, unlisted);
  const { velaCore } = part;
  // Of what is in clusters that only vela-core reaches, its word is all there is.
  const elsewhere =
    live.status === 'Unknown' &&
    part.nodes.some(({ presence }) => presence === 'elsewhere');
  const open = live.status === 'Healthy' || elsewhere;
  if (!velaCore || velaCore.healthy || !open) {
    return { ...live, live };
  }
  const trait = velaCore.traits.find(({ healthy }) => !healthy);
  const counted = !trait && velaCore.message && COUNTED.test(velaCore.message);
  if (counted && !elsewhere) {
    return { ...live, live };
  }
  const message =
    trait?.message ?? velaCore.message ?? 'Its health policy is not met';
  const status = isUnderWay(delivery) ? 'Progressing' : 'Degraded';
  return {
    status,
    message: trait ? `Trait ${trait.type}: ${message}` : message,
    live,
  };
}

/**
 * Whether a component is in the spec only, by an edit that nobody has published: nothing of it was applied,
 * and vela-core, which lists what it has delivered, does not know it.
 */
export function isOnlyInEdit(
  { nodes, velaCore }: ComponentPart,
  { summary }: Delivery,
): boolean {
  return summary.editedNotPublished && nodes.length === 0 && !velaCore;
}

/** The worst of a component's objects; without any, what the delivery makes of it. */
export function liveHealth(
  nodes: readonly TreeNode[],
  workload: TreeNode | undefined,
  delivery: Delivery,
  unlisted?: string,
): HealthStatus {
  if (nodes.length === 0) {
    return unlisted
      ? { status: 'Unknown', message: unlisted }
      : undeployed(delivery);
  }
  if (workload?.health?.status === 'Missing') {
    return {
      status: 'Missing',
      message: `${nameOf(workload.ref)} is missing`,
      since: isoOf(workload.health.since),
    };
  }
  let worst: HealthStatus = { status: 'Healthy' };
  let since: string | undefined;
  for (const node of nodes) {
    const health = nodeHealth(node);
    if (!health) {
      continue;
    }
    if (isWorse(health.status, worst.status)) {
      worst = health;
    } else if (health.status === 'Healthy' && worst.status === 'Healthy') {
      since = laterIso(since, health.since);
    }
  }
  return worst.status === 'Healthy' ? { ...worst, since } : worst;
}

/** What one managed object adds to the whole; a missing one beside the workload is a defect of it. */
function nodeHealth(node: TreeNode): HealthStatus | undefined {
  const { health, ref } = node;
  if (node.object && node.visibility !== 'synced' && !isSilentKind(ref)) {
    return {
      status: 'Unknown',
      message: `${nameOf(ref)} was last seen ${
        health?.status ?? 'present'
      }; it cannot be seen at the moment`,
    };
  }
  if (!health) {
    return undefined;
  }
  const since = isoOf(health.since);
  if (health.status === 'Missing') {
    return { status: 'Degraded', message: `${nameOf(ref)} is missing`, since };
  }
  if (health.status === 'Healthy') {
    return { status: 'Healthy', since };
  }
  return {
    status: health.status === 'Terminating' ? 'Progressing' : health.status,
    message: `${nameOf(ref)}: ${health.message ?? health.status}`,
    since,
  };
}

/** The health of something of which nothing is in the cluster. */
function undeployed({ summary }: Delivery): HealthStatus {
  switch (summary.state) {
    case 'Running':
    case 'Pending':
      return { status: 'Progressing', message: 'Nothing is deployed yet' };
    case 'Waiting':
    case 'Paused':
      return {
        status: 'Suspended',
        message: 'Nothing is deployed until the workflow goes on',
      };
    case 'Delivered':
      return { status: 'Healthy', message: 'It deploys no resources' };
    default:
      return { status: 'Missing', message: 'Nothing of it is deployed' };
  }
}

/** Whether vela-core is still at it, so that "not healthy" may mean "not yet". */
function isUnderWay({ summary }: Delivery): boolean {
  return summary.state === 'Running' || summary.state === 'Waiting';
}
