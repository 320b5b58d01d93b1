import { asArray, asText } from '../../model/kube/objects';
import type { KubernetesObject } from '../../watch/types';
import { definitionKey } from '../definitions/types';
import { problem } from '../problem';
import type { Check, Found } from './types';

/** With these what a component makes may have several owners, or be somewhere else. */
const SHARING_POLICIES = new Set([
  'shared-resource',
  'take-over',
  'read-only',
  'topology',
  'override',
  'replication',
]);

/**
 * Components that another Application of the namespace has already: a workload is named after its component,
 * so vela-core would find it "managed by other application", try again a few times and give up.
 */
export const taken: Check = ({
  application,
  live,
  neighbours,
  definitions,
}) => {
  if (mayShare(application)) {
    return [];
  }
  const before = new Set(componentsOf(live).map(({ name }) => name));
  const found: Found[] = [];
  componentsOf(application).forEach(({ name, type }, index) => {
    const workload =
      type &&
      definitions.get(definitionKey('component', type))?.summary.workload;
    if (!name || !workload || before.has(name)) {
      return;
    }
    const other = neighbours.find(
      each =>
        !mayShare(each) &&
        componentsOf(each).some(
          theirs => theirs.name === name && theirs.type === type,
        ),
    );
    if (other) {
      const owner = other.metadata.name;
      found.push({
        place: ['spec', 'components', index, 'name'],
        problem: problem(
          'error',
          'component-taken',
          `The application ${owner} of this namespace has a component ${name} of the type ${type} already, and both would make the same ${workload}: choose another name for the component`,
          { name, type, workload, other: owner },
        ),
      });
    }
  });
  return found;
};

function componentsOf(application: KubernetesObject | undefined) {
  return asArray<any>(application?.spec?.components).map(component => ({
    name: asText(component?.name),
    type: asText(component?.type),
  }));
}

function mayShare({ spec }: KubernetesObject): boolean {
  return asArray<any>(spec?.policies).some(policy =>
    SHARING_POLICIES.has(policy?.type),
  );
}
