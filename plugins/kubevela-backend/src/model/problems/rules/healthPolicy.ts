import { finding } from '../finding';
import type { ProblemRule } from '../types';
import { brief } from '../words';

/** The definition's own health policy says no, and the objects do not show why. */
export const healthPolicy: ProblemRule = {
  code: 'health-policy',
  find(context) {
    return context.components
      .filter(
        ({ part, component }) =>
          component.health.status === 'Degraded' &&
          component.velaCoreHealthy === false &&
          !part.nodes.some(node => node.health?.status === 'Degraded'),
      )
      .map(({ component }) => {
        const reason = brief(component.health.message ?? '');
        return finding(
          {
            code: 'health-policy',
            severity: 'error',
            sentence: `${component.name} does not meet its health policy${
              reason ? `: ${reason}` : ''
            }`,
            component: component.name,
            original: component.velaCoreMessage,
            since: component.health.since,
            params: { component: component.name, reason },
          },
          context,
        );
      });
  },
};
