import { asArray, asRecord, asText } from '../../model/kube/objects';
import type { KubernetesObject } from '../../watch/types';
import type { Use } from './types';

/** Every use of a definition in an Application, in its order; what has no type at all is left out. */
export function usesOf({ spec }: KubernetesObject): Use[] {
  const uses: Use[] = [];
  const policies = asArray(spec?.policies);
  const overrides = policies.some(policy => policy?.type === 'override');
  const add = (
    type: Use['type'],
    value: any,
    place: Use['place'],
    label: string,
    filledElsewhere = false,
  ) => {
    const name = asText(value?.type);
    if (name) {
      const { properties } = asRecord(value)!;
      uses.push({
        type,
        name,
        place,
        label,
        properties,
        filledElsewhere: filledElsewhere || asArray(value.inputs).length > 0,
      });
    }
  };
  asArray(spec?.components).forEach((component, index) => {
    const place = ['spec', 'components', index];
    const name = asText(component?.name) ?? `${index}`;
    add('component', component, place, name, overrides);
    asArray(component?.traits).forEach((trait, nth) =>
      add(
        'trait',
        trait,
        [...place, 'traits', nth],
        `${name}: ${trait?.type}`,
        overrides,
      ),
    );
  });
  policies.forEach((policy, index) =>
    add(
      'policy',
      policy,
      ['spec', 'policies', index],
      asText(policy?.name) ?? `${index}`,
    ),
  );
  asArray(spec?.workflow?.steps).forEach((step, index) => {
    const place = ['spec', 'workflow', 'steps', index];
    add('workflow-step', step, place, asText(step?.name) ?? `${index}`);
    asArray(step?.subSteps).forEach((sub, nth) =>
      add(
        'workflow-step',
        sub,
        [...place, 'subSteps', nth],
        asText(sub?.name) ?? `${index}.${nth}`,
      ),
    );
  });
  return uses;
}
