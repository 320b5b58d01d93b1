import type { FormProblem } from './types';

const INNER = new WeakMap<FormProblem, FormProblem>();

/** A problem as seen from the part that the first step of its place leads to: the same for the same problem. */
export function innerProblem(problem: FormProblem): FormProblem {
  const known = INNER.get(problem);
  if (known) {
    return known;
  }
  const inner = { ...problem, place: problem.place.slice(1) };
  INNER.set(problem, inner);
  return inner;
}
