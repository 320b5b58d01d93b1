import { asArray, asText } from '../../model/kube/objects';
import { problem } from '../problem';
import type { Check, Found } from './types';

/** What the API server takes for most objects that are named after an Application or a component. */
const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const MAX_LABEL = 63;
/** Names of things in a list of an Application. */
const LISTS = [
  { path: ['spec', 'components'], what: 'component' },
  { path: ['spec', 'policies'], what: 'policy' },
  { path: ['spec', 'workflow', 'steps'], what: 'workflow step' },
] as const;

/** Names that the cluster would refuse later, or that vela-core takes twice and then loses one. */
export const names: Check = ({ application }) => {
  const found: Found[] = [];
  const { name } = application.metadata;
  if (!isLabel(name)) {
    found.push({
      place: ['metadata', 'name'],
      problem: badName('application', name),
    });
  }
  for (const { path, what } of LISTS) {
    const items = asArray(
      path.reduce<any>((value, key) => value?.[key], application),
    );
    const seen = new Set<string>();
    items.forEach((item, index) => {
      const place = [...path, index, 'name'];
      const said = asText(item?.name);
      if (!said) {
        found.push({
          place: [...path, index],
          problem: problem(
            'error',
            'name-missing',
            `The ${what} at position ${index + 1} has no name`,
            { what, position: String(index + 1) },
          ),
        });
      } else if (seen.has(said)) {
        found.push({
          place,
          problem: problem(
            'error',
            'name-twice',
            `There are two of the name ${said}: give each ${what} a name of its own`,
            { what, name: said },
          ),
        });
      } else if (what === 'component' && !isLabel(said)) {
        found.push({ place, problem: badName(what, said) });
      }
      seen.add(said ?? '');
    });
  }
  if (asArray(application.spec?.components).length === 0) {
    found.push({
      place: ['spec', 'components'],
      problem: problem(
        'warning',
        'components-none',
        'The Application has no components: nothing will run',
      ),
    });
  }
  return found;
};

function isLabel(name: string): boolean {
  return name.length <= MAX_LABEL && DNS_LABEL.test(name);
}

function badName(what: string, name: string) {
  return problem(
    'error',
    'name-invalid',
    `${name} cannot be the name of this ${what}: it takes lower-case letters, digits and hyphens, begins and ends with a letter or digit, and has at most ${MAX_LABEL} characters`,
    { what, name, max: String(MAX_LABEL) },
  );
}
