import { useState } from 'react';
import type { FormProblem } from '../problems';
import { useFormState } from './formContext';

/**
 * The problems that a field shows now. That it is empty is said only after somebody has been there, or when
 * the form is about to be sent.
 */
export function useOwnProblems(problems: FormProblem[]): {
  own: FormProblem[];
  hasError: boolean;
  onBlur(): void;
} {
  const { showMissing } = useFormState();
  const [visited, setVisited] = useState(false);
  const own = problems.filter(
    ({ place, code }) =>
      place.length === 0 && (code !== 'required' || visited || showMissing),
  );
  return {
    own,
    hasError: own.some(({ severity }) => severity === 'error'),
    onBlur: () => setVisited(true),
  };
}
