import { useCallback } from 'react';
import {
  applyProblemText,
  type TranslateAny,
} from '@velastage/plugin-kubevela-common';
import type { ApplyResult } from '../api/models';
import { useT } from '../translation/useT';

/**
 * Puts what the backend finds wrong with an Application in the portal's language.
 *
 * @public
 */
export function useApplyWords(): (result: ApplyResult) => ApplyResult {
  const { t } = useT();
  return useCallback(
    result => ({
      ...result,
      problems: result.problems.map(problem => ({
        ...problem,
        // The keys are made from data, which the typed function does not take.
        message: applyProblemText(t as unknown as TranslateAny, problem),
      })),
    }),
    [t],
  );
}
