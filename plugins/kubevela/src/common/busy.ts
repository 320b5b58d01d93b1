import type { InstanceSummary } from '@velastage/plugin-kubevela-react';

/** Whether an instance is on its way somewhere, so that a poll should come soon. */
export function isBusy(summary: InstanceSummary): boolean {
  return (
    summary.health.status === 'Progressing' ||
    summary.health.status === 'Terminating' ||
    summary.delivery.state === 'Running' ||
    summary.delivery.state === 'Pending' ||
    summary.delivery.state === 'Deleting'
  );
}
