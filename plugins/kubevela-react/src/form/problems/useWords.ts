import { useMemo, useRef } from 'react';
import { useT } from '../../translation/useT';
import type { Finding, FormProblem } from './types';
import { problemWords } from './useProblemWords';

/**
 * What was found, in the words of the portal's language. What was found before as well stays the same problem: in
 * a form with hundreds of parameters that are missing, a key puts nothing in words but what it changes.
 */
export function useWords(found: Finding[]): FormProblem[] {
  const { t } = useT();
  const before = useRef<{ t: unknown; said: Map<string, FormProblem> }>();
  return useMemo(() => {
    const known = before.current?.t === t ? before.current.said : undefined;
    const said = new Map<string, FormProblem>();
    const problems = found.map(finding => {
      const key = JSON.stringify(finding);
      const problem = known?.get(key) ?? problemWords(t, finding);
      said.set(key, problem);
      return problem;
    });
    before.current = { t, said };
    return problems;
  }, [found, t]);
}
