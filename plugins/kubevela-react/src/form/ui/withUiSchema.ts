import { isRecord, type ParameterSchema } from '../schema';
import { javascriptPattern } from '../schema/javascriptPattern';
import { uiParametersOf, type UiParameter } from './uiParameter';

/** Keywords of a UI schema's `validate` and their names in a JSON Schema. */
const RULES = {
  min: 'minimum',
  max: 'maximum',
  minLength: 'minLength',
  maxLength: 'maxLength',
} as const;

/**
 * Lays the platform's UI schema over the parameters, by `jsonKey`: looks are kept as `x-ui`, rules become
 * part of the schema. Keys that the definition does not have are passed over.
 */
export function withUiSchema(
  parameter: ParameterSchema,
  uiSchema: unknown,
): ParameterSchema {
  const looks = uiParametersOf(uiSchema);
  if (looks.length === 0 || !isRecord(parameter.properties)) {
    return parameter;
  }
  const properties = { ...parameter.properties };
  const required = new Set(parameter.required ?? []);
  const wished: string[] = [];
  for (const look of looks) {
    if (Object.hasOwn(properties, look.jsonKey)) {
      properties[look.jsonKey] = lookingLike(properties[look.jsonKey], look);
      // Whoever says nothing has said the default.
      const isWished =
        look.validate?.required &&
        !look.disable &&
        parameter.properties[look.jsonKey].default === undefined;
      if (isWished && !required.has(look.jsonKey)) {
        wished.push(look.jsonKey);
        required.add(look.jsonKey);
      }
    }
  }
  return {
    ...parameter,
    properties,
    required: required.size > 0 ? [...required] : undefined,
    ...(wished.length > 0 && { 'x-wished': wished }),
  };
}

function lookingLike(
  parameter: ParameterSchema,
  look: UiParameter,
): ParameterSchema {
  const { subParameters, additionalParameter } = look;
  const { description } = look;
  const result: ParameterSchema = {
    ...withUiSchema(parameter, subParameters),
    ...rulesOf(look),
    ...(description && { description }),
    ...groupsOf(parameter, look),
    'x-ui': look,
  };
  if (isRecord(result.items)) {
    result.items = {
      ...withUiSchema(result.items, subParameters),
      ...groupsOf(result.items, look),
    };
  }
  if (isRecord(result.additionalProperties) && additionalParameter) {
    result.additionalProperties = lookingLike(
      result.additionalProperties,
      additionalParameter,
    );
  }
  return result;
}

function rulesOf({ validate }: UiParameter): ParameterSchema {
  const rules: ParameterSchema = {};
  for (const [rule, keyword] of Object.entries(RULES)) {
    const bound = validate?.[rule as keyof typeof RULES];
    if (typeof bound === 'number') {
      rules[keyword] = bound;
    }
  }
  const pattern = javascriptPattern(validate?.pattern);
  return pattern ? { ...rules, pattern } : rules;
}

/** Groups are alternatives that demand nothing. */
function groupsOf(
  parameter: ParameterSchema,
  { subParameterGroupOption: groups }: UiParameter,
): ParameterSchema {
  if (!Array.isArray(groups) || !parameter.properties || parameter.anyOf) {
    return {};
  }
  const anyOf = groups
    .filter(group => Array.isArray(group?.keys))
    .map(({ label, keys }) => ({
      title: label ?? keys.join(', '),
      'x-parameters': keys,
    }));
  return anyOf.length > 1 ? { anyOf } : {};
}
