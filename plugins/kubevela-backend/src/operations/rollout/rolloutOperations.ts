import type { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  kubevelaRolloutApprovePermission,
  kubevelaRolloutControlPermission,
} from '@velastage/plugin-kubevela-common';
import type {
  RolloutOperation,
  RolloutOperationName,
  RolloutTarget,
} from '@velastage/plugin-kubevela-node';
import { workloadFor } from '../../rollout/workloadFor';
import { guardedPatch } from '../guard';
import { note } from '../note';
import type { Operation, OperationTarget } from '../types';

const broken = note(
  'engine-failed',
  'The rollout engine of this portal cannot read the object.',
);

/** One operation on rollouts, whatever the engine: what it means there, the engine of the object says. */
function rolloutOperation(
  name: RolloutOperationName,
  permission: ResourcePermission,
  verb: string,
): Operation {
  const of = ({ engine }: OperationTarget): RolloutOperation => {
    const found = engine?.operations?.[name];
    if (!found) {
      throw new Error(`The engine has no ${name}`);
    }
    return found;
  };
  return {
    name,
    permission,
    verb,
    appliesTo: (_, engine) => engine?.operations?.[name] !== undefined,
    choices: target =>
      orElse([], () => of(target).choices?.(sightOf(target)) ?? []),
    refuse: (target, params) =>
      orElse(broken, () => of(target).refuse(sightOf(target), params)),
    consequences: (target, params) =>
      orElse([], () => of(target).consequences(sightOf(target), params)),
    request(target, path, params, now) {
      const write = of(target).write(sightOf(target), params, now);
      if ('act' in write) {
        return write;
      }
      const { patch, subresource } = write;
      return guardedPatch(
        subresource ? `${path}/${subresource}` : path,
        target.object,
        patch,
      );
    },
    details: (target, params) => {
      const sight = sightOf(target);
      const chosen = orElse([], () => of(target).choices?.(sight) ?? []).find(
        ({ id }) => id === params.step,
      );
      return {
        ...of(target).details?.(sight, params),
        // An id says nothing to people.
        ...(chosen && { stepName: chosen.name }),
      };
    },
  };
}

function sightOf({ object, view, engine }: OperationTarget): RolloutTarget {
  return {
    cluster: view.cluster,
    object,
    workload: engine && workloadFor(engine, object, view),
  };
}

/** An engine of an adopter that fails must not take the other operations with it. */
function orElse<T>(fallback: T, ask: () => T): T {
  try {
    return ask();
  } catch {
    return fallback;
  }
}

/** All that can be done to rollouts, in the order in which it is offered. */
export const rolloutOperations: readonly Operation[] = [
  rolloutOperation(
    'approve-rollout-step',
    kubevelaRolloutApprovePermission,
    'approve the step of',
  ),
  rolloutOperation(
    'resume-rollout',
    kubevelaRolloutControlPermission,
    'resume',
  ),
  rolloutOperation('retry-rollout', kubevelaRolloutControlPermission, 'retry'),
  rolloutOperation('pause-rollout', kubevelaRolloutControlPermission, 'pause'),
  rolloutOperation(
    'promote-rollout',
    kubevelaRolloutControlPermission,
    'promote',
  ),
  rolloutOperation('jump-rollout', kubevelaRolloutControlPermission, 'move'),
  rolloutOperation('abort-rollout', kubevelaRolloutControlPermission, 'abort'),
  rolloutOperation(
    'restart-rollout',
    kubevelaRolloutControlPermission,
    'restart the pods of',
  ),
];
