import type { Definition } from '../api/models';
import type { Translate } from '../translation/useT';
import { checkValue, type FormProblem, problemWords } from './problems';
import { isRecord, normalizeSchema } from './schema';
import { withUiSchema } from './ui';

/**
 * What is wrong with parameters, without a form: for whoever checks before going on. Nothing where the
 * definition has no schema that can be checked with.
 *
 * @public
 */
export function definitionProblems(
  definition: Definition,
  value: unknown,
  t: Translate,
): FormProblem[] {
  if (!isRecord(definition.schema)) {
    return [];
  }
  const parameter = withUiSchema(
    normalizeSchema(definition.schema),
    definition.uiSchema,
  );
  try {
    return checkValue(parameter, value ?? {}).map(each =>
      problemWords(t, each),
    );
  } catch {
    return [];
  }
}
