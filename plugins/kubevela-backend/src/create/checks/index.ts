import type { ApplyProblem } from '@velastage/plugin-kubevela-common';
import type { ParsedManifest } from '../manifest/parseManifest';
import { pathText } from '../problem';
import { emptyPolicies } from './emptyPolicies';
import { names } from './names';
import { parameters } from './parameters';
import { placement } from './placement';
import { taken } from './taken';
import { traits } from './traits';
import type { Check, CheckContext } from './types';
import { typesExist } from './typesExist';

export { usesOf } from './usesOf';
export type { CheckContext } from './types';

const CHECKS: readonly Check[] = [
  names,
  taken,
  typesExist,
  parameters,
  traits,
  emptyPolicies,
  placement,
];
/** Nobody reads more than this; the worst are kept. */
const MAX_PROBLEMS = 100;

/** All that is wrong with an Application as far as one can tell without writing it: errors first. */
export function checkApplication(
  context: CheckContext,
  lineOf: ParsedManifest['lineOf'],
): ApplyProblem[] {
  const problems = CHECKS.flatMap(check => check(context)).map(
    ({ place, problem }) => ({
      ...problem,
      path: pathText(place),
      line: lineOf(place),
    }),
  );
  const isError = ({ severity }: ApplyProblem) => severity === 'error';
  return [
    ...problems.filter(isError),
    ...problems.filter(each => !isError(each)),
  ].slice(0, MAX_PROBLEMS);
}
