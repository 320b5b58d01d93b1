import type { DeliveryState } from '@velastage/plugin-kubevela-common';
import { PLATFORM_NAMESPACE } from '../../watch/cluster/kinds';
import type { KubernetesObject } from '../../watch/types';

/** The label of vela-core's pods, as its chart sets it. */
const [LABEL, NAME] = ['app.kubernetes.io/name', 'vela-core'];

/** Stands for vela-core's pods in what an instance follows; see `tree/follows.ts`. */
export const VELA_CORE_KEY = 'vela-core';

/** States in which vela-core has something to do for the Application: what it delivered runs on without it. */
const EXPECTING: ReadonlySet<DeliveryState> = new Set([
  'Pending',
  'Running',
  'Deleting',
]);

/** Whether how vela-core itself fares concerns an Application in this state. */
export function expectsVelaCore(state: DeliveryState): boolean {
  return EXPECTING.has(state);
}

/** Whether a Pod is one of vela-core's own. */
export function isVelaCorePod({ metadata }: KubernetesObject): boolean {
  return (
    metadata.namespace === PLATFORM_NAMESPACE &&
    metadata.labels?.[LABEL] === NAME
  );
}
