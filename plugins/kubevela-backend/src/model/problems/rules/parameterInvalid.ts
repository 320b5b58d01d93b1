import { failureRule, traitIn, whoFails } from '../failureRule';
import { brief, listed } from '../words';

const AT = /(?:^|[\s:])(parameter|outputs?)\.([^\s:]+): /g;
const CONFLICT =
  /conflicting values ([\s\S]+?) and ([\s\S]+?) \(mismatched types (\S+) and (\S+?)\)/g;
/** A value as someone wrote it, rather than CUE's description of what is wanted. */
const LITERAL = /^(?:"[^"]*"|-?\d[\d.]*|true|false)$/;

/** CUE's types in words. */
const TYPES: Record<string, string> = {
  bool: 'true or false',
  float: 'a number',
  int: 'a whole number',
  list: 'a list',
  number: 'a number',
  string: 'a text',
  struct: 'an object',
};

/** Parameters have values of the wrong type or out of their bounds. */
export const parameterInvalid = failureRule({
  code: 'parameter-invalid',
  pattern:
    /validation failed for|invalid (?:cue )?template|empty disjunction|conflicting values|mismatched types|out of bound|invalid value/,
  say(_, failure) {
    const { text, source } = failure;
    const paths = pathsIn(text);
    if (source === 'pods' || paths.length === 0) {
      return undefined;
    }
    const parameter = listed(paths);
    const trait = traitIn(text);
    const who = trait
      ? `trait ${trait} of ${whoFails(failure)}`
      : whoFails(failure);
    const clash = paths.length === 1 ? clashOf(text) : undefined;
    const fault =
      paths.length > 1
        ? 'have wrong values'
        : `has a wrong value${clash ? `: ${clash}` : ''}`;
    return {
      sentence: `${parameter} of ${who} ${fault}`,
      advice: `Correct ${parameter}`,
      params: { who, parameter, clash },
    };
  },
});

/** The parameters that are complained about; where only places in the output are named, the last name there. */
function pathsIn(text: string): string[] {
  const found = [...text.matchAll(AT)];
  const parameters = found.filter(([, root]) => root === 'parameter');
  const paths =
    parameters.length > 0
      ? parameters.map(([, , path]) => path)
      : found.map(([, , path]) => path.split('.').pop() ?? path);
  return [...new Set(paths)];
}

function clashOf(text: string): string | undefined {
  for (const [, left, right, leftType, rightType] of text.matchAll(CONFLICT)) {
    if (LITERAL.test(left) !== LITERAL.test(right)) {
      return LITERAL.test(left)
        ? needed(left, rightType)
        : needed(right, leftType);
    }
  }
  return undefined;
}

function needed(value: string, type: string): string {
  return brief(`${value} instead of ${TYPES[type] ?? type}`);
}
