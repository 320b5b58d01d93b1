import { asArray, asText } from '../../model/kube/objects';
import { problem } from '../problem';
import type { Check, Found } from './types';

/** A hub may have hundreds. */
const SHOWN = 20;

/** Policies that place things on clusters that this vela-core does not know, and steps that name no policy. */
export const placement: Check = ({
  application: { spec },
  cluster,
  placesOn,
}) => {
  const found: Found[] = [];
  const policies = asArray(spec?.policies);
  policies.forEach((policy, index) => {
    if (!placesOn || policy?.type !== 'topology') return;
    asArray(policy.properties?.clusters).forEach((name, nth) => {
      if (!placesOn.includes(name)) {
        found.push({
          place: ['spec', 'policies', index, 'properties', 'clusters', nth],
          problem: problem(
            'error',
            'cluster-unknown',
            `The policy ${
              policy.name
            } places the application on the cluster ${name}, which the KubeVela of ${cluster} does not know: ${
              placesOn.length > 1
                ? `it knows ${placesOn.slice(0, SHOWN).join(', ')}`
                : `it calls its own cluster ${placesOn[0]}. To run on another cluster, create the application there.`
            }`,
            {
              policy: String(policy.name),
              name: String(name),
              cluster,
              [placesOn.length > 1 ? 'known' : 'own']: placesOn
                .slice(0, SHOWN)
                .join(', '),
            },
          ),
        });
      }
    });
  });
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
