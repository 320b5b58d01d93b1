import { asArray, asText } from '../../model/kube/objects';
import { problem } from '../problem';
import type { Check } from './types';

/** The only type of policy that vela-core takes without properties. */
const WITHOUT_PROPERTIES = 'debug';

/** Policies without properties: vela-core takes the Application and then refuses to process it. */
export const emptyPolicies: Check = ({ application: { spec } }) =>
  asArray<any>(spec?.policies).flatMap((policy, index) => {
    const name = asText(policy?.name) ?? `${index}`;
    const type = asText(policy?.type);
    const isEmpty =
      policy?.properties === undefined || policy.properties === null;
    return isEmpty && type && type !== WITHOUT_PROPERTIES
      ? [
          {
            place: ['spec', 'policies', index],
            problem: problem(
              'error',
              'policy-empty',
              `The policy ${name} has no properties, and vela-core processes no application with such a policy: give it properties, or {} for their defaults`,
              { policy: name, type },
            ),
          },
        ]
      : [];
  });
