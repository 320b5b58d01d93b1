import type { RolloutOperation } from '@velastage/plugin-kubevela-node';
import { note } from '../../operations/note';

/** Holds it between two batches. */
export const pause: RolloutOperation = {
  refuse({ object: { spec, status } }) {
    if (status?.rollingState !== 'rollingInBatches') {
      return note('not-rolling', 'Nothing is being rolled out.');
    }
    return spec?.rolloutPlan?.paused === true
      ? note('rollout-paused', 'The rollout is paused already.')
      : undefined;
  },
  consequences: () => [
    note('vela-holds', 'No further batch begins until it is resumed.'),
  ],
  write: () => ({ patch: { spec: { rolloutPlan: { paused: true } } } }),
};

/** Lets it go on. */
export const resume: RolloutOperation = {
  refuse: ({ object: { spec } }) =>
    spec?.rolloutPlan?.paused === true
      ? undefined
      : note('rollout-not-paused', 'The rollout is not paused.'),
  consequences: () => [note('rollout-goes-on', 'It goes on with its steps.')],
  write: () => ({ patch: { spec: { rolloutPlan: { paused: false } } } }),
};
