import { asArray, asText } from '../../model/kube/objects';
import { definitionKey } from '../definitions/types';
import { problem } from '../problem';
import type { Check, CheckContext, Found } from './types';

/** Traits that do not fit the workload or each other: vela-core takes them in silence, and the last one wins. */
export const traits: Check = context =>
  asArray(context.application.spec?.components).flatMap((component, index) => {
    const found: Found[] = [];
    const types = asArray(component?.traits).map(trait => asText(trait?.type));
    types.forEach((type, nth) => {
      const place = ['spec', 'components', index, 'traits', nth, 'type'];
      const params = { label: String(component?.name ?? index) };
      const trait =
        type && context.definitions.get(definitionKey('trait', type));
      if (!trait) {
        return;
      }
      if (
        !appliesTo(trait.summary.appliesTo, workloadsOf(component, context))
      ) {
        found.push({
          place,
          problem: problem(
            'warning',
            'trait-misfit',
            `${
              params.label
            }: the trait ${type} is made for ${trait.summary.appliesTo.join(
              ', ',
            )}, not for ${component.type}`,
            {
              ...params,
              trait: type,
              type: String(component.type),
              fits: trait.summary.appliesTo.join(', '),
            },
          ),
        });
      }
      const other = types.find(
        (each, at) =>
          at !== nth && each && trait.summary.conflictsWith.includes(each),
      );
      if (other) {
        found.push({
          place,
          problem: problem(
            'warning',
            'trait-conflict',
            `${params.label}: the traits ${type} and ${other} do not go together; the last one wins`,
            { ...params, trait: type, other },
          ),
        });
      }
      if (types.indexOf(type) !== nth && type === 'scaler') {
        found.push({
          place,
          problem: problem(
            'warning',
            'trait-twice',
            `${params.label}: the trait ${type} is there more than once; the last one wins`,
            { ...params, trait: type },
          ),
        });
      }
    });
    return found;
  });

/** What a trait may call the component: its type, and the workload that the type makes. */
function workloadsOf(component: any, { definitions }: CheckContext) {
  const type = asText(component?.type) ?? '';
  const known = definitions.get(definitionKey('component', type));
  return known ? [type.split('@')[0], known.summary.workload] : undefined;
}

function appliesTo(
  accepted: string[],
  workloads: Array<string | undefined> | undefined,
): boolean {
  const [type, workload] = workloads ?? [];
  // A type that may make anything, or that nobody knows, may make what the trait wants.
  return (
    accepted.length === 0 ||
    workload === undefined ||
    accepted.some(
      each =>
        each === '*' ||
        each === type ||
        each === workload ||
        each.startsWith('labelSelector:') ||
        (each.startsWith('*.') && workload.endsWith(each.slice(1))),
    )
  );
}
