import { isSilentKind } from '../../health/silentKinds';
import { finding } from '../finding';
import type { ProblemRule } from '../types';
import { brief, subjectOf } from '../words';

/** A managed object is degraded, and nothing above says why: its own message has to do. */
export const resourceUnhealthy: ProblemRule = {
  code: 'resource-unhealthy',
  find(context) {
    return context.tree.managed
      .filter(
        node =>
          node.health?.status === 'Degraded' &&
          !node.outdated &&
          !isSilentKind(node.ref) &&
          !context.explained.has(node) &&
          !context.explained.has(node.liftedFrom ?? node),
      )
      .map(node => {
        const subject = subjectOf(node, context);
        const reason = brief(node.health?.message ?? 'not healthy');
        return finding(
          {
            code: 'resource-unhealthy',
            severity: 'error',
            sentence: `${subject} is not healthy: ${reason}`,
            advice: `Look at the status and the events of ${node.ref.kind} ${node.ref.name}`,
            node,
            since: node.health?.since,
            params: { subject, reason },
            explains: [node],
          },
          context,
        );
      });
  },
};
