import { failureRule, traitIn, whoFails } from '../failureRule';
import { listed } from '../words';

const INCOMPLETE =
  /^\s*(?:.*: )?(parameter|output|outputs)\.([^\s:]+): incomplete value/gm;

/** A required parameter has no value. KubeVela 1.10 names only the place in the output where it is used. */
export const parameterMissing = failureRule({
  code: 'parameter-missing',
  pattern: /incomplete value/,
  say(_, failure) {
    const found = [...failure.text.matchAll(INCOMPLETE)];
    const parameters = found.filter(([, root]) => root === 'parameter');
    const names = new Set(
      parameters.length > 0
        ? parameters.map(([, , path]) => path)
        : found.map(([, , path]) => path.split('.').pop() ?? path),
    );
    if (names.size === 0) {
      return undefined;
    }
    const parameter = listed([...names]);
    const trait = traitIn(failure.text);
    const who = trait
      ? `trait ${trait} of ${whoFails(failure)}`
      : whoFails(failure);
    return {
      sentence: `${capital(who)} needs a value for ${parameter}`,
      advice: `Set ${parameter}`,
      params: { who, parameter },
    };
  },
});

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
