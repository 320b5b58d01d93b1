import { useCallback } from 'react';
import type { Problem } from '../api/models';
import { useT } from '../translation/useT';
import {
  problemText,
  type ProblemText,
  type TranslateAny,
} from '@velastage/plugin-kubevela-common';

/**
 * Gives the sentence and the advice of a problem in the portal's language.
 *
 * @public
 */
export function useProblemText(): (problem: Problem) => ProblemText {
  const { t } = useT();
  return useCallback(
    // The keys are made from data, which the typed function does not take.
    problem => problemText(t as unknown as TranslateAny, problem),
    [t],
  );
}
