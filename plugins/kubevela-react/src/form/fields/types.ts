import { innerProblem, type FormProblem } from '../problems';
import type { ParameterSchema } from '../schema';

/** What every field of a form gets. */
export interface FieldProps {
  parameter: ParameterSchema;
  /** The key of the parameter; empty for the form itself. */
  name: string;
  label: string;
  /** Unique in the page; what is inside begins with it. */
  id: string;
  value: unknown;
  /** `undefined` takes the parameter out of the value. */
  onChange(value: unknown): void;
  required: boolean;
  readOnly: boolean;
  /** What stands in the same object. */
  beside?: Record<string, unknown>;
  /** Of this parameter and what is in it; places begin here. */
  problems: FormProblem[];
}

/** Problems of what a key or index leads to. */
export function problemsAt(
  problems: FormProblem[],
  step: string | number,
): FormProblem[] {
  return problems.filter(({ place }) => place[0] === step).map(innerProblem);
}
