import { failureRule } from '../failureRule';

const DEFINITIONS: Record<string, string> = {
  component: 'ComponentDefinition',
  trait: 'TraitDefinition',
  policy: 'PolicyDefinition',
  'workflow step': 'WorkflowStepDefinition',
};

/** A component, trait, policy or step of a type that this cluster has no definition of. */
export const definitionNotFound = failureRule({
  code: 'definition-not-found',
  pattern:
    /(?:load template from (component|policy) definition \[([^\]]+)\]|(trait) definition of (\S+) not found|(workflow step) definition (\S+?):)/,
  say(match, { text }) {
    const concept = match[1] ?? match[3] ?? match[5];
    const type = match[2] ?? match[4] ?? match[6];
    const user =
      /component\/policy type of ([^:]+):/.exec(text)?.[1] ??
      /component\(([^)]+)\)/.exec(text)?.[1];
    const where = user ? ` (used by ${user})` : '';
    return {
      sentence: `The ${concept} type ${type} does not exist in this cluster${where}`,
      advice: `Install the ${DEFINITIONS[concept]} ${type}, or correct the type`,
      params: { concept, type, user },
    };
  },
});
