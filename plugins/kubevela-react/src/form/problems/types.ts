/** Keys and indices that lead to a value. */
export type Place = Array<string | number>;

/**
 * What is wrong with a value in a form.
 *
 * @public
 */
export interface FormProblem {
  /** Keys and indices from the form's value to what is meant. */
  place: Array<string | number>;
  /** An error keeps it from being written, a warning does not. */
  severity: 'error' | 'warning';
  /** Stable; that of vela-core's backend, or the rule of the schema. */
  code: string;
  /** In the language of the portal. */
  message: string;
  /** In the YAML, from 1, where it is the text itself that is wrong. */
  line?: number;
}

/** A problem before it is put in words. */
export interface Finding {
  place: Place;
  severity: FormProblem['severity'];
  code: string;
  params: Record<string, string | number>;
}
