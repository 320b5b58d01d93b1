import type { RolloutOperation } from '@velastage/plugin-kubevela-node';
import { note } from '../../operations/note';
import { asObject } from '../asObject';
import { argoState, notRolling } from './argoState';

/** Holds a rollout where it is. */
export const pause: RolloutOperation = {
  refuse(target) {
    const state = argoState(asObject(target));
    return (
      notRolling(state) ??
      (state.held
        ? note('rollout-paused', 'The rollout is paused already.')
        : undefined)
    );
  },
  consequences: () => [
    note(
      'argo-holds',
      'It stands where it is: no step begins, and no pod is replaced, until it is resumed.',
    ),
  ],
  write: () => ({ patch: { spec: { paused: true } } }),
};

/** Lets a rollout go on that a person has held. */
export const resume: RolloutOperation = {
  refuse: target =>
    argoState(asObject(target)).held
      ? undefined
      : note('rollout-not-paused', 'The rollout is not paused.'),
  consequences(target) {
    const { pause: standing } = argoState(asObject(target));
    return [
      standing && standing.resumesAt === undefined
        ? note(
            'approval-still-wanted',
            'It still waits for the approval of its step.',
          )
        : note('rollout-goes-on', 'It goes on with its steps.'),
    ];
  },
  write: () => ({ patch: { spec: { paused: false } } }),
};
