import { finding } from '../finding';
import type { ProblemRule } from '../types';

/** Two components of one name overwrite each other; vela-core takes that silently. */
export const duplicateComponent: ProblemRule = {
  code: 'duplicate-component',
  find(context) {
    const counts = new Map<string, number>();
    for (const { part } of context.components) {
      counts.set(part.name, (counts.get(part.name) ?? 0) + 1);
    }
    return [...counts]
      .filter(([, count]) => count > 1)
      .map(([name, count]) =>
        finding(
          {
            code: 'duplicate-component',
            severity: 'warning',
            sentence: `${count} components are called ${name}: only one of them is deployed`,
            advice: 'Give each component a name of its own',
            component: name,
            params: { component: name, count },
          },
          context,
        ),
      );
  },
};
