import type {
  DeliveryState,
  DriftState,
  Health,
  InstanceSummary,
} from '@velastage/plugin-kubevela-common';

/** Worst first. Unknown stands right after what is surely broken: nobody can say that it is well. */
export const HEALTH_WORST_FIRST: readonly Health[] = [
  'Degraded',
  'Missing',
  'Unknown',
  'Terminating',
  'Progressing',
  'Suspended',
  'Healthy',
];

/** Worst first. */
export const DELIVERY_WORST_FIRST: readonly DeliveryState[] = [
  'Failed',
  'Rejected',
  'Terminated',
  'Waiting',
  'Deleting',
  'Pending',
  'Running',
  'Paused',
  'Delivered',
];

/** Worst first. */
export const DRIFT_WORST_FIRST: readonly DriftState[] = [
  'Drifted',
  'Unknown',
  'NotTracked',
  'InSync',
];

const PROBLEM_WORST_FIRST = ['error', 'warning', 'info'];

/** Place of a value in a worst-first list, 0 the worst; a value that the list lacks counts as the best. */
function rank<T>(order: readonly T[], value: T): number {
  const index = order.indexOf(value);
  return index < 0 ? order.length : index;
}

const SCALE = 16;

/**
 * One number to sort instances by, the worst with the lowest: health first, then delivery, then what the
 * problem's severity says, then drift.
 */
export function severityOf(
  summary: Pick<InstanceSummary, 'health' | 'delivery' | 'drift' | 'problem'>,
): number {
  const problem = rank(PROBLEM_WORST_FIRST, summary.problem?.severity ?? '');
  const worstByHealth = rank(HEALTH_WORST_FIRST, summary.health.status);
  const delivery = rank(DELIVERY_WORST_FIRST, summary.delivery.state);
  // A failed or rejected delivery needs a person as much as broken health does, even if the old version runs on.
  const level = Math.min(worstByHealth, delivery <= 1 ? delivery : SCALE);
  return (
    ((level * SCALE + worstByHealth) * SCALE + problem) * SCALE * SCALE +
    delivery * SCALE +
    rank(DRIFT_WORST_FIRST, summary.drift.state)
  );
}

/** The worst of several, by a worst-first list. */
export function worstOf<T>(order: readonly T[], values: Iterable<T>): T {
  let worst: T | undefined;
  for (const value of values) {
    if (worst === undefined || rank(order, value) < rank(order, worst)) {
      worst = value;
    }
  }
  if (worst === undefined) {
    throw new TypeError('worstOf needs at least one value');
  }
  return worst;
}
