import { useCallback } from 'react';
import type { Problem } from '../api/models';
import { useT } from '../translation/useT';

/**
 * The sentence and the advice of a problem in the portal's language. The server's own English text
 * stands where there is no translation for the problem's code, or a part of it is missing.
 *
 * @public
 */
export function useProblemText() {
  const { t } = useT();
  return useCallback(
    (problem: Problem): { sentence: string; advice: string | undefined } => ({
      sentence: translate(t, `problem.${problem.code}`, problem.sentence, problem),
      advice:
        problem.advice &&
        translate(t, `advice.${problem.code}`, problem.advice, problem),
    }),
    [t],
  );
}

function translate(
  t: unknown,
  key: string,
  serverText: string,
  problem: Problem,
): string {
  const text = (
    t as (key: string, values: Record<string, string>) => string
  )(key, {
    ...problem.params,
    component: problem.params?.component ?? problem.component ?? '',
    text: serverText,
  });
  const incomplete = text === key || text.includes('{{');
  return incomplete ? serverText : text;
}
