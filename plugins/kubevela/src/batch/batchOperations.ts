import type { ResourceOperation } from '@velastage/plugin-kubevela-react';

/** What can be done to several instances at once: what needs no choice of its own for each. */
export const BATCH_OPERATIONS = [
  'suspend-workflow',
  'resume-workflow',
  'restart-workflow',
  'retry-workflow',
  'repair-drift',
  'pause-reconciling',
  'resume-reconciling',
  'delete-application',
] as const satisfies ReadonlyArray<ResourceOperation['name']>;

/** One of them. */
export type BatchOperation = (typeof BATCH_OPERATIONS)[number];
