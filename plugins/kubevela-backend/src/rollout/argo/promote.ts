import type { RolloutOperation } from '@velastage/plugin-kubevela-node';
import { note } from '../../operations/note';
import { asObject } from '../asObject';
import { argoState, notRolling, notSettled } from './argoState';

/** Takes a rollout to its end at once. */
export const promote: RolloutOperation = {
  refuse(target) {
    const state = argoState(asObject(target));
    return (
      notRolling(state) ??
      (state.held
        ? note('promote-held', 'The rollout is paused: resume it first.')
        : notSettled(state))
    );
  },
  consequences: () => [
    note(
      'promote-full',
      'All pods get the new version at once, without the steps, pauses and analyses that are left.',
    ),
  ],
  write: () => ({
    subresource: 'status',
    patch: { status: { promoteFull: true } },
  }),
  details: target => ({ from: argoState(asObject(target)).index }),
};
