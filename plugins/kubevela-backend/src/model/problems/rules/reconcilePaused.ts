import { PAUSE_LABEL, VERSION_REQUIREMENT } from '../../delivery/isPaused';
import { finding } from '../finding';
import type { ProblemRule } from '../types';

/** vela-core is told to leave the Application alone. */
export const reconcilePaused: ProblemRule = {
  code: 'reconcile-paused',
  find(context) {
    const { application, delivery } = context;
    if (delivery.summary.state !== 'Paused') {
      return [];
    }
    const byLabel = application.metadata.labels?.[PAUSE_LABEL] === 'true';
    const key = byLabel ? PAUSE_LABEL : VERSION_REQUIREMENT;
    return [
      finding(
        {
          code: 'reconcile-paused',
          severity: 'info',
          sentence: `vela-core leaves the application alone: the ${
            byLabel ? 'label' : 'annotation'
          } ${key} is set`,
          advice: `Remove ${key} to let changes be delivered again`,
          since: delivery.summary.since,
          params: { key },
        },
        context,
      ),
    ];
  },
};
