import { isoOfMs } from '../../kube/time';
import { planOf, questionOf, resumeTime, stepsInPhase } from '../../delivery';
import { finding } from '../finding';
import type { ProblemRule } from '../types';
import { listed } from '../words';

/** The workflow waits at a step until someone approves, or until its time is over. */
export const waitingApproval: ProblemRule = {
  code: 'waiting-approval',
  find(context) {
    const { delivery, application } = context;
    const waiting = stepsInPhase(context.steps, 'suspending').filter(
      step => step.reason === 'Suspend',
    );
    if (delivery.summary.state !== 'Waiting' || waiting.length === 0) {
      return [];
    }
    const resumesAt = resumeTime(application.spec, waiting[0]);
    const until = resumesAt === undefined ? undefined : isoOfMs(resumesAt);
    const question =
      waiting.length === 1
        ? questionOf(planOf(application.spec, waiting[0]))
        : undefined;
    const steps = listed(waiting.map(({ name }) => name));
    return [
      finding(
        {
          code: until ? 'waiting-pause' : 'waiting-approval',
          severity: 'info',
          sentence: until
            ? `Step ${steps} pauses until ${until}`
            : `${waiting.length > 1 ? 'Steps' : 'Step'} ${steps} ${
                waiting.length > 1 ? 'wait' : 'waits'
              } for approval${question ? `: ${question}` : ''}`,
          advice: until ? undefined : 'Approve to let the workflow go on',
          since: waiting[0].firstExecuteTime,
          params: { steps, until, question },
        },
        context,
      ),
    ];
  },
};
