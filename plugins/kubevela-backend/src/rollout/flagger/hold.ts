import type { RolloutOperation } from '@velastage/plugin-kubevela-node';
import { note } from '../../operations/note';

const IN_HAND: ReadonlySet<string> = new Set([
  'Waiting',
  'Progressing',
  'WaitingPromotion',
  'Promoting',
  'Finalising',
]);

/** Holds a Canary where it is. */
export const pause: RolloutOperation = {
  refuse({ object: { spec, status } }) {
    if (spec?.suspend === true) {
      return note('rollout-paused', 'The rollout is paused already.');
    }
    return IN_HAND.has(status?.phase)
      ? undefined
      : note('not-rolling', 'Nothing is being rolled out.');
  },
  consequences: () => [
    note(
      'flagger-holds',
      'Flagger leaves it as it is, with the pods and the traffic of now, and does not look at its health either.',
    ),
  ],
  write: () => ({ patch: { spec: { suspend: true } } }),
};

/** Lets a Canary go on that a person has held. */
export const resume: RolloutOperation = {
  refuse: ({ object: { spec } }) =>
    spec?.suspend === true
      ? undefined
      : note('rollout-not-paused', 'The rollout is not paused.'),
  consequences: ({ object: { status } }) => [
    status?.phase === 'Waiting' || status?.phase === 'WaitingPromotion'
      ? note(
          'approval-still-wanted',
          'It still waits for the approval of its step.',
        )
      : note('rollout-goes-on', 'It goes on with its steps.'),
  ],
  write: () => ({ patch: { spec: { suspend: false } } }),
};
