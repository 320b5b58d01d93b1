import { finding } from '../finding';
import type { ProblemRule } from '../types';
import { brief } from '../words';

/** The list of the Application's resources cannot be read, so half of the picture is missing. */
export const trackerUnreadable: ProblemRule = {
  code: 'tracker-unreadable',
  find(context) {
    return context.reading.unreadable.map(({ name, reason }) =>
      finding(
        {
          code: 'tracker-unreadable',
          severity: 'error',
          sentence: `The resources listed in ResourceTracker ${name} cannot be read: ${brief(
            reason,
          )}`,
          advice:
            'Check that this vela-core version is supported; republish the application to have the tracker written anew',
          original: reason,
          params: { tracker: name, reason: brief(reason) },
        },
        context,
      ),
    );
  },
};
