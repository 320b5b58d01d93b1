import { useMemo } from 'react';
import type { Definition } from '../api/models';
import {
  isRecord,
  normalizeSchema,
  type ParameterSchema,
  typeOf,
  withoutRequired,
} from './schema';
import { checkValue, type Finding } from './problems';
import { withReferences } from './references';
import { isUnseenWish, kindOf, withUiSchema } from './ui';

/** Kinds that a form can show as a whole. */
const FORMS = ['object', 'alternatives', 'map'];

/** What the form of a definition is made of. */
export interface FormParameter {
  parameter: ParameterSchema;
  /** Why there is no form: the definition has no schema, names no parameters, or has what no form can show. */
  lack: 'schema' | 'names' | 'form' | undefined;
  check(value: Record<string, unknown>): Finding[];
}

/**
 * Made anew only for another definition: to compile a schema takes its time.
 *
 * @param isPatch - what is filled in is laid over other parameters: none of them has to be there
 */
export function useFormParameter(
  { schema, uiSchema, summary }: Definition,
  isPatch = false,
): FormParameter {
  const name = `${summary.type}/${summary.name}`;
  return useMemo(() => {
    if (!isRecord(schema)) {
      return { parameter: {}, lack: 'schema', check: () => [] };
    }
    const whole = withReferences(
      withUiSchema(normalizeSchema(schema), uiSchema),
      name,
    );
    const parameter = isPatch ? withoutRequired(whole) : whole;
    try {
      checkValue(parameter, {});
    } catch {
      // The cluster checks it then.
      return { parameter, lack: 'form', check: () => [] };
    }
    const isForm = FORMS.includes(kindOf(parameter, ''));
    const isOpen = typeOf(parameter) === 'object' || !parameter.type;
    const lack = isOpen ? 'names' : 'form';
    return {
      parameter,
      lack: isForm ? undefined : lack,
      check: value =>
        checkValue(parameter, value).filter(
          ({ code, place }) =>
            code !== 'required' || !isUnseenWish(parameter, value, place),
        ),
    };
  }, [schema, uiSchema, name, isPatch]);
}
