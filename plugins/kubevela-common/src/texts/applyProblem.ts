import type { ApplyProblem } from '../schema/openapi';
import { textFor, type TranslateAny } from './problemText';

/**
 * All that is ever found wrong with an Application before it is written. A code stays what it is: translations
 * hang on it.
 *
 * @public
 */
export const APPLY_PROBLEM_CODES = [
  'being-deleted',
  'cluster-refuses',
  'cluster-unknown',
  'component-taken',
  'components-none',
  'drops-approval',
  'git-ops',
  'manifest-elsewhere',
  'manifest-empty',
  'manifest-kind',
  'manifest-several',
  'manifest-syntax',
  'manifest-version',
  'name-invalid',
  'name-missing',
  'name-twice',
  'namespace-ends',
  'namespace-missing',
  'not-yours',
  'parameter-missing',
  'parameter-type',
  'parameter-unknown',
  'parameter-value',
  'policy-empty',
  'policy-unknown',
  'rollout-begins-again',
  'rollout-not-begun',
  'rollout-steps-fixed',
  'rollout-trait-removed',
  'spec-missing',
  'trait-conflict',
  'trait-misfit',
  'trait-twice',
  'type-missing',
  'type-unknown',
  'value-hidden',
  'version-unknown',
] as const;

/**
 * One of {@link APPLY_PROBLEM_CODES}.
 *
 * @public
 */
export type ApplyProblemCode = (typeof APPLY_PROBLEM_CODES)[number];

/** Values that are words themselves, by code; every other one is somebody's name or text. */
const WORDS: Partial<Record<string, string[]>> = {
  'name-invalid': ['what'],
  'name-missing': ['what'],
  'name-twice': ['what'],
  'type-unknown': ['type'],
  'parameter-type': ['wanted', 'found'],
  'manifest-elsewhere': ['field'],
};

/**
 * What is wrong with an Application, in the words of a translation; the backend's own English text stands where
 * there are none for the code.
 *
 * @public
 */
export function applyProblemText(
  translate: TranslateAny,
  problem: Pick<ApplyProblem, 'code' | 'message' | 'params'>,
): string {
  const { code, message } = problem;
  const params = { ...problem.params };
  for (const name of WORDS[code] ?? []) {
    const key = `apply.word.${params[name]}`;
    const word = translate(key, {});
    if (params[name] !== undefined && word !== key) {
      params[name] = word;
    }
  }
  return textFor(translate, 'apply', message, { code, params });
}
