import { asArray, asText } from '../../model/kube/objects';
import { problem } from '../problem';
import type { Check, Found } from './types';

/** What KubeVela calls the cluster that it runs on. */
const OWN_CLUSTER = 'local';

/** Policies that place things on clusters that this vela-core does not know, and steps that name no policy. */
export const placement: Check = ({
  application: { spec },
  cluster,
  placesElsewhere,
}) => {
  const found: Found[] = [];
  const policies = asArray(spec?.policies);
  if (!placesElsewhere) {
    policies.forEach((policy, index) => {
      if (policy?.type !== 'topology') return;
      asArray(policy.properties?.clusters).forEach((name, nth) => {
        if (name !== OWN_CLUSTER) {
          found.push({
            place: ['spec', 'policies', index, 'properties', 'clusters', nth],
            problem: problem(
              'error',
              'cluster-unknown',
              `The policy ${policy.name} places the application on the cluster ${name}, which the KubeVela of ${cluster} does not know: it calls its own cluster ${OWN_CLUSTER}. To run on another cluster, create the application there.`,
              { policy: String(policy.name), name: String(name), cluster },
            ),
          });
        }
      });
    });
  }
  const known = new Set(policies.map(policy => asText(policy?.name)));
  asArray(spec?.workflow?.steps).forEach((step, index) => {
    if (step?.type !== 'deploy') return;
    asArray(step.properties?.policies).forEach((name, nth) => {
      if (!known.has(name)) {
        found.push({
          place: [
            ...['spec', 'workflow', 'steps', index],
            ...['properties', 'policies', nth],
          ],
          problem: problem(
            'warning',
            'policy-unknown',
            `The step ${step.name} uses the policy ${name}, which the Application does not have; the cluster must have a Policy of that name`,
            { step: String(step.name), name: String(name) },
          ),
        });
      }
    });
  });
  return found;
};
