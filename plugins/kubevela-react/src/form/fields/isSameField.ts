import type { FormProblem } from '../problems';
import type { FieldProps } from './types';

/** Whether a field would look the same. */
export function isSameField(before: FieldProps, after: FieldProps): boolean {
  return (Object.keys(after) as Array<keyof FieldProps>).every(key =>
    key === 'problems'
      ? areSameProblems(before.problems, after.problems)
      : before[key] === after[key],
  );
}

/** Those of a form stay the same objects, those of the cluster are made anew with each drawing. */
export function areSameProblems(
  before: FormProblem[],
  after: FormProblem[],
): boolean {
  return (
    before.length === after.length &&
    after.every(
      (each, index) =>
        each === before[index] ||
        JSON.stringify(each) === JSON.stringify(before[index]),
    )
  );
}
