import { durationMs } from '../../kube/duration';
import { planOf } from '../../delivery';
import { finding } from '../finding';
import type { ProblemRule } from '../types';

/** A step did not end in the time that it was given; vela-core adds no message. */
export const stepTimeout: ProblemRule = {
  code: 'step-timeout',
  find(context) {
    return context.steps
      .filter(step => step.phase === 'failed' && step.reason === 'Timeout')
      .map(step => {
        const timeout: string | undefined = planOf(
          context.application.spec,
          step,
        )?.timeout;
        const within =
          durationMs(timeout) === undefined ? '' : ` within ${timeout}`;
        return finding(
          {
            code: 'step-timeout',
            severity: 'error',
            sentence: `Step ${step.name} did not end${within}`,
            advice:
              'Look at what the step waits for, then restart the workflow; or raise its timeout',
            original: step.message,
            since: step.lastExecuteTime,
            params: { step: step.name, timeout },
          },
          context,
        );
      });
  },
};
