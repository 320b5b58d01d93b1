import type { DeliveryState } from '@velastage/plugin-kubevela-common';

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
