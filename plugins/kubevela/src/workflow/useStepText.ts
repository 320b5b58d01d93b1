import { useCallback } from 'react';
import {
  formatSpan,
  useT,
  type WorkflowStep,
} from '@velastage/plugin-kubevela-react';
import { durationOf, waitsFor } from './steps';

const ON_STEP = /^Pending on DependsOn: (.+)$/;
const ON_INPUT = /^Pending on Input: (.+)$/;

/** What there is to say of a step in few words: what it waits for, else its message. */
export function useStepText() {
  const { t } = useT();
  return useCallback(
    (step: WorkflowStep, steps: WorkflowStep[], now: number) => {
      const { message, phase, reason, resumesAt } = step;
      const took = durationOf(step, now);
      return {
        took: took === undefined ? undefined : formatSpan(t, took),
        says: (() => {
          const input = message && ON_INPUT.exec(message)?.[1];
          if (input) {
            return t('workflow.waits.input', { name: input });
          }
          const open = waitsFor(step, steps);
          const on = message && ON_STEP.exec(message)?.[1];
          if (open.length > 0 || on) {
            return t('workflow.waits.steps', {
              steps: open.length > 0 ? open.join(', ') : on!,
            });
          }
          if (resumesAt) {
            const left = Date.parse(resumesAt) - now;
            return left > 0
              ? t('rollout.resumes', { span: formatSpan(t, left) })
              : t('rollout.resumes.now');
          }
          if (phase === 'suspending') {
            return reason === 'Suspend' || !reason
              ? t('workflow.waits.approval')
              : t('workflow.waits.resume');
          }
          if (message === 'wait healthy') {
            return t('workflow.waits.healthy');
          }
          if (phase === 'skipped') {
            return step.condition && t('workflow.skipped.if');
          }
          if (phase === 'succeeded') {
            return message?.trim();
          }
          return [reason === 'Wait' ? undefined : reason, message?.trim()]
            .filter(Boolean)
            .join(': ');
        })(),
      };
    },
    [t],
  );
}
