import type { PartValue } from './draft';

/** Steps of vela-core that look, wait or tell, and deliver no component. */
const BESIDE_DELIVERY = new Set([
  'check-metrics',
  'clean-jobs',
  'create-config',
  'delete-config',
  'depends-on-app',
  'export-data',
  'list-config',
  'notification',
  'print-message-in-status',
  'read-config',
  'read-object',
  'request',
  'suspend',
  'webhook',
]);

/** Whether a workflow has steps and none of them delivers a component: then nothing would ever run. */
export function deliversNothing(steps: PartValue[]): boolean {
  return (
    steps.length > 0 &&
    steps.every(({ type }) => type !== undefined && BESIDE_DELIVERY.has(type))
  );
}
