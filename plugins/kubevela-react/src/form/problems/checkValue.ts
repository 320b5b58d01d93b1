import validator from '@rjsf/validator-ajv8';
import { chooseAlternative, type ParameterSchema } from '../schema';
import { unsoundTexts } from './unsoundTexts';
import type { Finding, Place } from './types';
import { unknownParameters } from './unknownParameters';

/** What ajv says of one place, as far as it is used here. */
interface AjvError {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, any>;
  parentSchema?: ParameterSchema;
  data?: unknown;
}

/** Keywords that have words of their own; all others share some. */
const SPOKEN = [
  'required',
  'type',
  'enum',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
];

/**
 * All that is wrong with a value: what the schema refuses, quantities and images that Kubernetes would not
 * take, and names that the definition does not know.
 *
 * @throws where the schema cannot be compiled
 */
export function checkValue(
  parameter: ParameterSchema,
  value: unknown,
): Finding[] {
  return [
    ...schemaErrors(parameter, value),
    ...unsoundTexts(parameter, value),
    ...unknownParameters(parameter, value),
  ];
}

function schemaErrors(parameter: ParameterSchema, value: unknown): Finding[] {
  const { errors = [], validationError } = validator.rawValidation<AjvError>(
    parameter as never,
    value as never,
  );
  if (validationError) {
    throw validationError;
  }
  return withoutOtherAlternatives(errors).map(error => {
    const { keyword, params } = error;
    const place = placeOf(error.instancePath, value);
    const code = SPOKEN.includes(keyword) ? keyword : 'invalid';
    return keyword === 'required'
      ? {
          place: [...place, params.missingProperty],
          severity: 'error',
          code,
          params: {},
        }
      : { place, severity: 'error', code, params: wordsOf(error) };
  });
}

/** Of alternatives that all fail, only what keeps the one that was meant from fitting. */
function withoutOtherAlternatives(errors: AjvError[]): AjvError[] {
  return errors
    .filter(({ keyword }) => keyword === 'anyOf')
    .reduce((left, { schemaPath, instancePath, parentSchema = {}, data }) => {
      const meant = `${schemaPath}/${chooseAlternative(parentSchema, data)}/`;
      const isWithin = (error: AjvError) =>
        error.schemaPath.startsWith(`${schemaPath}/`) &&
        error.instancePath.startsWith(instancePath);
      const said = left.some(error => error.schemaPath.startsWith(meant));
      return left.filter(
        error =>
          (!isWithin(error) || error.schemaPath.startsWith(meant)) &&
          !(
            said &&
            error.schemaPath === schemaPath &&
            error.instancePath === instancePath
          ),
      );
    }, errors);
}

function wordsOf({ params, parentSchema }: AjvError): Finding['params'] {
  const { type, limit, allowedValues } = params;
  return {
    ...(type && {
      type: [type]
        .flat()
        .filter((each: string) => each !== 'null')
        .join(', '),
    }),
    ...(limit !== undefined && { limit }),
    ...(allowedValues && { values: allowedValues.map(String).join(', ') }),
    ...(parentSchema?.pattern !== undefined && {
      pattern: String(parentSchema.pattern),
    }),
  };
}

/** A JSON pointer as keys; numbers where they count the items of a list. */
function placeOf(pointer: string, value: unknown): Place {
  let inner: any = value;
  return pointer
    .split('/')
    .slice(1)
    .map(part => {
      const key = part.replace(/~1/g, '/').replace(/~0/g, '~');
      const step = Array.isArray(inner) ? Number(key) : key;
      inner = inner?.[step];
      return step;
    });
}
