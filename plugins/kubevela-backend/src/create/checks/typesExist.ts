import { suggest } from '../../model/problems/suggest';
import { asArray, asText } from '../../model/kube/objects';
import { definitionKey } from '../definitions/types';
import { problem } from '../problem';
import type { Check, CheckContext, Found } from './types';
import { usesOf } from './usesOf';

/** A definition that changes often has many. */
const SHOWN_VERSIONS = 10;

/** Types that the cluster does not have, versions of them that it does not have, and parts that name no type. */
export const typesExist: Check = context => {
  const { application, cluster, definitions } = context;
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
  found.push(...versionsExist(context));
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

/** `webservice@v9`: vela-core looks for that very revision of the definition, and fails without it. */
function versionsExist({ application, cluster, versions }: CheckContext) {
  return usesOf(application).flatMap<Found>(({ type, name, place, label }) => {
    const [bare, version] = name.split('@');
    const known = version && versions.get(definitionKey(type, name));
    // An Application that is updated by itself names the beginning of a version only.
    const isThere = (each: string) =>
      each === version || each.startsWith(`${version}.`);
    if (!known || known.some(isThere)) {
      return [];
    }
    const has = known.slice(-SHOWN_VERSIONS).join(', ');
    return [
      {
        place: [...place, 'type'],
        problem: problem(
          'error',
          'version-unknown',
          `${label}: the cluster ${cluster} has no version ${version} of ${bare}; it has ${has}`,
          { label, type, name: bare, version, cluster, has },
        ),
      },
    ];
  });
}
