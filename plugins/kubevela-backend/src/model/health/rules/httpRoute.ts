import { asArray } from '../../kube/objects';
import type { Condition } from '../../kube/conditions';
import { degraded, healthy, progressing } from '../opinions';
import type { BuiltInHealthRule } from '../types';

/** A route is as well as the worst of the gateways that it hangs on sees it. */
export const httpRoute: BuiltInHealthRule = {
  group: 'gateway.networking.k8s.io',
  kind: 'HTTPRoute',
  check(object) {
    const parents = asArray(object.status?.parents);
    if (parents.length === 0) {
      return progressing('No gateway has taken it yet');
    }
    for (const parent of parents) {
      for (const condition of asArray<Condition>(parent?.conditions)) {
        const matters =
          condition?.type === 'Accepted' || condition?.type === 'ResolvedRefs';
        if (matters && condition.status === 'False') {
          return degraded(
            `Gateway ${parent.parentRef?.name}: ${
              condition.message ?? condition.reason
            }`,
            condition.lastTransitionTime,
          );
        }
      }
    }
    return healthy();
  },
};
