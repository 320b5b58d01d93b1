import { useCallback } from 'react';
import { type Translate, useT } from '../../translation/useT';
import type { Finding, FormProblem } from './types';

/** Puts what was found in words. */
export function problemWords(t: Translate, finding: Finding): FormProblem {
  const { place, severity, code, params } = finding;
  const key =
    code === 'unknown' && params.meant
      ? 'form.problem.unknownMeant'
      : `form.problem.${code}`;
  // The keys are made from data, which the typed function does not take.
  const translate = t as unknown as (
    key: string,
    values: Finding['params'],
  ) => string;
  return { place, severity, code, message: translate(key, params) };
}

/** Puts what was found in the words of the portal's language. */
export function useProblemWords(): (finding: Finding) => FormProblem {
  const { t } = useT();
  return useCallback(finding => problemWords(t, finding), [t]);
}
