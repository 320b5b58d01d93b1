import type { RolloutOperation } from '@velastage/plugin-kubevela-node';
import { note } from '../../operations/note';
import { asObject } from '../asObject';
import { argoState, notRolling } from './argoState';

/** Takes the new version away. What is asked for stays as it is, and the engine says Degraded. */
export const abort: RolloutOperation = {
  refuse(target) {
    const state = argoState(asObject(target));
    return (
      notRolling(state) ??
      (state.held
        ? note('abort-held', 'The rollout is paused: resume it first.')
        : undefined)
    );
  },
  consequences: () => [
    note('abort-goes-back', 'Pods and traffic go back to the version before.'),
    note(
      'abort-spec-stays',
      'The Application still asks for the new version: it counts as failed until it is retried, or rolled back on the Revisions tab.',
    ),
  ],
  write: () => ({ subresource: 'status', patch: { status: { abort: true } } }),
  details: target => ({ from: argoState(asObject(target)).index }),
};

/** Begins anew with a version that was aborted. */
export const retry: RolloutOperation = {
  refuse(target) {
    const { aborted, rolling } = argoState(asObject(target));
    return aborted && rolling
      ? undefined
      : note('not-aborted', 'Nothing was aborted.');
  },
  consequences: () => [
    note(
      'retry-begins',
      'The same new version goes out once more, from the first step.',
    ),
  ],
  write: () => ({ subresource: 'status', patch: { status: { abort: false } } }),
};
