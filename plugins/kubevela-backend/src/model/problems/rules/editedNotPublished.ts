import { finding } from '../finding';
import type { ProblemRule } from '../types';

/** The spec was edited, but as publishVersion is the same, nothing of it was rolled out. */
export const editedNotPublished: ProblemRule = {
  code: 'edited-not-published',
  find(context) {
    const { editedNotPublished: edited, publishVersion } =
      context.delivery.summary;
    if (!edited) {
      return [];
    }
    return [
      finding(
        {
          code: 'edited-not-published',
          severity: 'info',
          sentence: `The application was edited but not published: ${publishVersion} still runs as it was`,
          advice: 'Deploy with a new publishVersion to roll the edit out',
          params: { publishVersion },
        },
        context,
      ),
    ];
  },
};
