import { asArray, asText } from '../../kube/objects';
import { finding } from '../finding';
import type { ProblemContext, ProblemRule } from '../types';
import { listed } from '../words';

/** Traits of which a component can make use of one only: each sets the number of replicas. */
const SCALERS: ReadonlySet<string> = new Set([
  'scaler',
  'hpa',
  'cpuscaler',
  'keda-auto-scaler',
]);

/** The same trait twice, or several that set the same thing; vela-core takes that silently, the last wins. */
export const conflictingTraits: ProblemRule = {
  code: 'conflicting-traits',
  find(context) {
    return context.components.flatMap(({ part }) => {
      const types = asArray(part.spec?.traits)
        .map(trait => asText(trait?.type))
        .filter((type): type is string => Boolean(type));
      const scalers = types.filter(type => SCALERS.has(type));
      const several = scalers.length > 1;
      const twice =
        types.length < 2
          ? []
          : types.filter(
              (type, index) =>
                types.indexOf(type) !== index && SCALERS.has(type) && !several,
            );
      return several || twice.length > 0
        ? [say(part.name, several ? scalers : twice, context)]
        : [];
    });
  },
};

function say(component: string, types: string[], context: ProblemContext) {
  const distinct = [...new Set(types)];
  const names = listed(distinct);
  return finding(
    {
      code: 'conflicting-traits',
      severity: 'warning',
      sentence:
        distinct.length > 1
          ? `The traits ${names} of ${component} all set its replicas`
          : `${component} has the trait ${names} more than once: the last one wins`,
      advice: 'Keep one of them',
      component,
      params: { component, traits: names },
    },
    context,
  );
}
