import { asArray } from '../../kube/objects';
import { failureRule } from '../failureRule';

/** A step names a policy that neither the Application nor its namespace has. */
export const policyNotFound = failureRule({
  code: 'policy-not-found',
  pattern: /external policy (\S+) not found/,
  say([, policy], _, { application }) {
    const user = asArray(application.spec?.workflow?.steps).find(step =>
      asArray(step?.properties?.policies).includes(policy),
    )?.name;
    return {
      sentence: user
        ? `Step ${user} uses the policy ${policy}, which does not exist`
        : `The policy ${policy} does not exist`,
      advice: `Add the policy ${policy} to the application, or correct the name`,
      params: { policy, step: user },
    };
  },
});
