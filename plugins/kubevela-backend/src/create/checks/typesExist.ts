import { suggest } from '../../model/problems/suggest';
import { asArray, asText } from '../../model/kube/objects';
import { definitionKey } from '../definitions/types';
import { problem } from '../problem';
import type { Check, Found } from './types';
import { usesOf } from './usesOf';

/** Types that the cluster does not have, and parts that name none. */
export const typesExist: Check = ({ application, cluster, definitions }) => {
  const found: Found[] = [];
  for (const { type, name, place, label } of usesOf(application)) {
    if (!definitions.has(definitionKey(type, name))) {
      const known = [...definitions.values()]
        .filter(({ summary }) => summary.type === type)
        .map(({ summary }) => summary.name);
      const meant = suggest(name, known);
      found.push({
        place: [...place, 'type'],
        problem: problem(
          'error',
          'type-unknown',
          `${label}: the cluster ${cluster} has no ${type.replace(
            '-',
            ' ',
          )} type ${name}${meant ? `; did you mean ${meant}?` : ''}`,
          { label, type, name, cluster, ...(meant && { meant }) },
        ),
      });
    }
  }
  asArray(application.spec?.components).forEach((component, index) => {
    if (!asText(component?.type)) {
      found.push({
        place: ['spec', 'components', index],
        problem: problem(
          'error',
          'type-missing',
          `${component?.name ?? index}: the component has no type`,
          { label: String(component?.name ?? index) },
        ),
      });
    }
  });
  return found;
};
