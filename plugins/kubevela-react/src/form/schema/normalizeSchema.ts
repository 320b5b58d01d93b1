import { alternativesOf } from './alternatives';
import { cleanDescription } from './cleanDescription';
import { hasDefault } from './hasDefault';
import { javascriptPattern } from './javascriptPattern';
import { isRecord, typeOf, type ParameterSchema } from './types';

/** Deeper than the parameters of any definition that a person fills in; below it any value is taken. */
const MAX_DEPTH = 24;
/** Keywords that mean the same in OpenAPI 3.0 and JSON Schema, and what they take. */
const KEPT: Record<string, string> = {
  title: 'string',
  minimum: 'number',
  maximum: 'number',
  multipleOf: 'number',
  minLength: 'number',
  maxLength: 'number',
  minItems: 'number',
  maxItems: 'number',
  uniqueItems: 'boolean',
  minProperties: 'number',
  maxProperties: 'number',
};
const TYPES = ['object', 'array', 'string', 'number', 'integer', 'boolean'];

/**
 * Turns the `openapi-v3-json-schema` of a definition into a JSON Schema (draft 7) that accepts what vela-core
 * accepts. Where the two cannot be told apart it accepts more: the cluster has the last word. Never throws.
 *
 * @public
 */
export function normalizeSchema(schema: unknown): ParameterSchema {
  return normalize(schema, 0);
}

function normalize(schema: unknown, depth: number): ParameterSchema {
  if (!isRecord(schema) || depth > MAX_DEPTH) {
    return {};
  }
  const result: ParameterSchema = {};
  for (const [keyword, kind] of Object.entries(KEPT)) {
    if (typeof schema[keyword] === kind) {
      result[keyword] = schema[keyword];
    }
  }
  if (schema.default !== undefined) {
    result.default = schema.default;
  }
  const description = cleanDescription(schema.description);
  const pattern = javascriptPattern(schema.pattern);
  const type = typeName(schema);
  Object.assign(
    result,
    description && { description },
    pattern && { pattern },
    type && { type },
    exclusiveBounds(schema),
    enumOf(schema),
    notOf(schema),
  );
  if (isRecord(schema.items)) {
    result.items = normalize(schema.items, depth + 1);
  }
  if (isRecord(schema.additionalProperties)) {
    result.additionalProperties = normalize(
      schema.additionalProperties,
      depth + 1,
    );
  } else if (schema.additionalProperties === true) {
    result.additionalProperties = true;
  }
  Object.assign(result, propertiesOf(schema, depth));
  Object.assign(result, combined(schema, result, depth));
  if (schema.nullable === true) {
    allowNull(result);
  }
  return result;
}

/** Structs with alternatives come without a type. */
function typeName(schema: Record<string, any>): string | undefined {
  const { type } = schema;
  if (TYPES.includes(type)) {
    return type;
  }
  if (isRecord(schema.properties)) {
    return 'object';
  }
  return isRecord(schema.items) ? 'array' : undefined;
}

/** OpenAPI 3.0 says `exclusiveMinimum: true` beside `minimum`; JSON Schema takes the number itself. */
function exclusiveBounds(schema: Record<string, any>): ParameterSchema {
  const bounds: ParameterSchema = {};
  for (const [exclusive, inclusive] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ]) {
    const bound =
      schema[exclusive] === true ? schema[inclusive] : schema[exclusive];
    if (typeof bound === 'number') {
      bounds[exclusive] = bound;
      bounds[inclusive] = undefined;
    }
  }
  return bounds;
}

/** An empty list as default comes as `enum: [[]]`, which would allow nothing else. */
function enumOf({ enum: values }: Record<string, any>): ParameterSchema {
  const isUsable =
    Array.isArray(values) &&
    values.length > 0 &&
    values.every(value => !Array.isArray(value) && !isRecord(value));
  return isUsable ? { enum: [...new Set(values)] } : {};
}

/** Only what is certain to mean the same: a negation of what was loosened would forbid too much. */
function notOf({ not }: Record<string, any>): ParameterSchema {
  if (!isRecord(not) || Object.keys(not).length !== 1) {
    return {};
  }
  if (Array.isArray(not.enum)) {
    return { not: { enum: not.enum } };
  }
  const pattern = javascriptPattern(not.pattern);
  return pattern ? { not: { pattern } } : {};
}

function propertiesOf(
  schema: Record<string, any>,
  depth: number,
): ParameterSchema {
  if (!isRecord(schema.properties)) {
    return requiredOf(schema, undefined);
  }
  const properties: Record<string, ParameterSchema> = {};
  const entries = Object.entries(schema.properties).map(
    ([name, property]) => [name, normalize(property, depth + 1)] as const,
  );
  const { required = [], 'x-asked': asked = [] } = requiredOf(
    schema,
    Object.fromEntries(entries),
  );
  const rank = (name: string) =>
    Number(!required.includes(name)) + Number(!asked.includes(name));
  const inOrder = [...entries].sort(([a], [b]) => rank(a) - rank(b));
  for (const [name, property] of inOrder) {
    const given = isRecord(schema.default) ? schema.default[name] : undefined;
    properties[name] =
      property.default === undefined && given !== undefined && given !== null
        ? { ...property, default: given }
        : property;
  }
  return {
    properties,
    ...requiredOf(schema, properties),
  };
}

/** The required ones that vela-core cannot fill itself, and those that it asks for. */
function requiredOf(
  schema: Record<string, any>,
  properties: Record<string, ParameterSchema> | undefined,
): Pick<ParameterSchema, 'required' | 'x-asked'> {
  const listed: string[] = Array.isArray(schema.required)
    ? [...new Set(schema.required.filter(name => typeof name === 'string'))]
    : [];
  if (listed.length === 0) {
    return {};
  }
  const required = properties
    ? listed.filter(name => !hasDefault(properties[name]))
    : listed;
  const asked = listed.filter(
    name => properties?.[name]?.default === undefined,
  );
  return {
    ...(required.length > 0 && { required }),
    ...(asked.length > 0 && { 'x-asked': asked }),
  };
}

function combined(
  schema: Record<string, any>,
  parent: ParameterSchema,
  depth: number,
): ParameterSchema {
  const given = schema.oneOf ?? schema.anyOf;
  const result: ParameterSchema = {};
  if (Array.isArray(schema.allOf)) {
    const all = schema.allOf
      .map(part => normalize(part, depth + 1))
      .filter(part => Object.keys(part).length > 0);
    Object.assign(result, all.length > 0 && { allOf: all });
  }
  if (!Array.isArray(given) || given.length === 0) {
    return result;
  }
  const branches = given.map(branch => normalize(branch, depth + 1));
  const { anyOf, examples } = alternativesOf(branches, parent);
  const defaulted = (name: string) => hasDefault(parent.properties?.[name]);
  return {
    ...result,
    ...(examples && { examples }),
    ...(anyOf && {
      anyOf: anyOf.map(({ required, ...branch }) => {
        const needed = (required ?? []).filter(
          name => branch.properties?.[name] || !defaulted(name),
        );
        return needed.length > 0 ? { ...branch, required: needed } : branch;
      }),
    }),
  };
}

function allowNull(schema: ParameterSchema) {
  const type = typeOf(schema);
  if (type) {
    schema.type = [type, 'null'];
  }
  if (schema.enum) {
    schema.enum = [...new Set([...schema.enum, null])];
  }
}
