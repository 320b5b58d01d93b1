import type { ApplyProblem } from '@velastage/plugin-kubevela-react';
import { isSameDraft, type Draft } from '../edit/draft';

/** The problems of a draft that another draft still has, because it says the same at their places. */
export function stillMeant(
  problems: ApplyProblem[],
  before: Draft,
  now: Draft,
): ApplyProblem[] {
  return problems.filter(
    ({ path = '' }) =>
      path === '' || isSameDraft(valueAt(before, path), valueAt(now, path)),
  );
}

function valueAt(draft: Draft, path: string): unknown {
  return path
    .split(/[.[\]]/)
    .filter(Boolean)
    .reduce<any>((value, step) => value?.[step], draft);
}
