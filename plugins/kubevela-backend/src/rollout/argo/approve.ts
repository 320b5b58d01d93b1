import { InputError } from '@backstage/errors';
import type { OperationNote } from '@velastage/plugin-kubevela-common';
import type { RolloutOperation } from '@velastage/plugin-kubevela-node';
import { isInconclusive } from '../../model/analysis/currentRuns';
import { note } from '../../operations/note';
import type { KubernetesObject } from '../../watch/types';
import { asObject } from '../asObject';
import {
  argoState,
  isBlueGreen,
  notRolling,
  notSettled,
  stepId,
  stepsOf,
  type ArgoState,
} from './argoState';
import { argoSteps } from './argoSteps';

/** Steps that take their time and may be left before they are done. */
const MEASURES = ['analysis', 'experiment', 'plugin'];

const switches = note(
  'blue-green-switches',
  'The service goes over to the new version. The pods of the version before go away a while later.',
);

/** Promotes by one step: ends a pause, or leaves an analysis before it is done. */
export const approve: RolloutOperation = {
  choices(target) {
    const state = argoState(asObject(target));
    const { rolling, aborted, index, total } = state;
    if (!rolling || aborted) {
      return [];
    }
    return [
      {
        id: stepId(state),
        name: total > 0 ? `${Math.min(index + 1, total)}/${total}` : 'switch',
      },
    ];
  },

  refuse(target, { step: wanted }) {
    const object = asObject(target);
    const state = argoState(object);
    const refusal = notRolling(state) ?? notSettled(state);
    if (refusal) {
      return refusal;
    }
    if (wanted !== undefined && wanted !== stepId(state)) {
      return note(
        'rollout-went-on',
        'The rollout is not at this step any more.',
      );
    }
    if (state.held) {
      return note('promote-held', 'The rollout is paused: resume it first.');
    }
    return state.pause || measures(object, state)
      ? undefined
      : note('step-under-way', 'The step is under way; nothing waits yet.');
  },

  consequences(target) {
    const object = asObject(target);
    const state = argoState(object);
    return [
      isBlueGreen(object) ? switches : nextNote(object, state),
      state.pause?.resumesAt === undefined
        ? undefined
        : note('rollout-skips-pause', 'The rest of its pause is skipped.'),
      measures(object, state)
        ? note(
            'skips-analysis',
            'What is measured in this step is not waited for.',
          )
        : undefined,
      isInconclusive(state.pause?.reason)
        ? note(
            'overrules-analysis',
            'What was measured says neither yes nor no: you decide.',
          )
        : undefined,
    ];
  },

  write(target, { step }) {
    if (step === undefined) {
      throw new InputError('The step to approve is missing');
    }
    const object = asObject(target);
    const state = argoState(object);
    const next = Math.min(state.index + 1, state.total);
    const status = { pauseConditions: null };
    if (state.total > 0 && isInconclusive(state.pause?.reason)) {
      return {
        subresource: 'status',
        patch: {
          status: { ...status, controllerPause: false, currentStepIndex: next },
        },
      };
    }
    return {
      subresource: 'status',
      patch: {
        status: state.pause ? status : { ...status, currentStepIndex: next },
      },
    };
  },

  details: (target, { step }) => ({
    step,
    index: argoState(asObject(target)).index,
  }),
};

function measures(object: KubernetesObject, { index }: ArgoState): boolean {
  const step = stepsOf(object)[index];
  return MEASURES.some(kind => step?.[kind] !== undefined);
}

/** What the next step does that changes something; a pause alone is no news. */
function nextNote(
  object: KubernetesObject,
  { index, total }: ArgoState,
): OperationNote {
  const after = argoSteps(object, index).slice(index + 1);
  const at = after.findIndex(
    ({ replicas, traffic, action }) =>
      replicas !== undefined || traffic !== undefined || action !== undefined,
  );
  if (at < 0) {
    return note(
      'rollout-last',
      'It was the last step: all pods get the new version.',
    );
  }
  const { replicas, traffic, action } = after[at];
  const step = String(index + 2 + at);
  const where = `Step ${step} of ${total}:`;
  const values = { step, total: String(total) };
  if (replicas !== undefined) {
    return note(
      'rollout-next',
      `${where} ${replicas} of the pods get the new version.`,
      { ...values, replicas },
    );
  }
  return traffic !== undefined
    ? note(
        'rollout-next-traffic',
        `${where} ${traffic} of the traffic goes to the new version.`,
        { ...values, traffic },
      )
    : note('rollout-next-action', `${where} ${action}.`, {
        ...values,
        action: String(action),
      });
}
