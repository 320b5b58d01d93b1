import type { OperationNote } from '@velastage/plugin-kubevela-common';
import {
  componentOf,
  ownRollouts,
  stepsIn,
  traitOf,
} from '../../rollout/kruise/ownRollouts';
import { note } from '../note';
import type { OperationTarget } from '../types';

/** That an engine is about to begin with a version, and would be left with nothing if that is withdrawn now. */
export function notBegun({
  object,
  view,
}: OperationTarget): OperationNote | undefined {
  const list = ownRollouts(view, object)
    .filter(({ step, byWorkflow }) => step.begins && !byWorkflow)
    .map(({ name }) => name)
    .join(', ');
  return list
    ? note(
        'rollout-not-begun',
        `${list}: OpenKruise is just about to begin. A version that is withdrawn now leaves it waiting with nothing to do: look again in a few seconds.`,
        { list },
      )
    : undefined;
}

/** Why a revision cannot be deployed now: its Rollout has another number of steps than the one under way. */
export function stepsFixed(
  { object, view }: OperationTarget,
  spec: Record<string, unknown> | undefined,
): OperationNote | undefined {
  if (!spec) {
    return undefined;
  }
  for (const { name, component, trait, step, byWorkflow } of ownRollouts(
    view,
    object,
  )) {
    const count = stepsIn(traitOf(componentOf(spec, component), trait));
    if (!byWorkflow && count !== undefined && count !== step.total) {
      const params = {
        name,
        step: String(step.index),
        total: String(step.total),
        count: String(count),
      };
      return note(
        'rollout-steps-fixed',
        `${name} is at step ${step.index} of ${step.total}, and OpenKruise refuses another number of steps until that has ended. This revision has ${count}: take the rollout to its end first, or roll back to a revision with as many steps.`,
        params,
      );
    }
  }
  return undefined;
}

/** That a revision lacks the trait which a rollout under way comes from: the Rollout would outlive its use. */
export function traitMissing(
  { object, view }: OperationTarget,
  spec: Record<string, unknown> | undefined,
): OperationNote | undefined {
  const found = ownRollouts(view, object).find(
    ({ component, trait, byWorkflow }) => {
      const after = componentOf(spec, component);
      return (
        !byWorkflow &&
        after !== undefined &&
        traitOf(componentOf(object.spec, component), trait) !== undefined &&
        traitOf(after, trait) === undefined
      );
    },
  );
  if (!found) {
    return undefined;
  }
  const { name, trait = '' } = found;
  return note(
    'rollout-trait-missing',
    `${name} is under way, and this revision has no trait ${trait}. Unless it is the version before, the workflow waits for what the Rollout holds, and the Rollout goes only when the workflow has succeeded: take the rollout to its end first.`,
    { name, trait },
  );
}
