import type { RolloutOperation } from '@velastage/plugin-kubevela-node';
import { note } from '../../operations/note';

const MILLISECONDS = /\.\d+Z$/;

/** Replaces the pods by pods of the same version. */
export const restart: RolloutOperation = {
  refuse: ({ object: { spec, status } }) =>
    spec?.restartAt !== undefined && spec.restartAt !== status?.restartedAt
      ? note('restart-runs', 'Its pods are being replaced already.')
      : undefined,
  consequences: ({ object: { spec } }) => [
    note(
      'restart-pods',
      'Its pods are replaced a few at a time, by pods of the same versions.',
    ),
    spec?.paused === true
      ? note('restart-held', 'While it is paused nothing is replaced.')
      : undefined,
  ],
  write: (_, __, now) => ({
    patch: {
      spec: {
        restartAt: new Date(now).toISOString().replace(MILLISECONDS, 'Z'),
      },
    },
  }),
};
