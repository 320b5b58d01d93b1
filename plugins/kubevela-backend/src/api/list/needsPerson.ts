import type {
  DeliveryState,
  Health,
  InstanceSummary,
} from '@velastage/plugin-kubevela-common';

/** What does not come right by waiting. Unknown counts: somebody has to find out. */
const BROKEN: readonly Health[] = ['Degraded', 'Missing', 'Unknown'];
const STUCK: readonly DeliveryState[] = [
  'Failed',
  'Rejected',
  'Terminated',
  'Waiting',
];

/** Whether somebody has to repair, approve or publish something. */
export function needsPerson({
  health,
  delivery,
}: Pick<InstanceSummary, 'health' | 'delivery'>): boolean {
  return (
    BROKEN.includes(health.status) ||
    STUCK.includes(delivery.state) ||
    delivery.editedNotPublished
  );
}
