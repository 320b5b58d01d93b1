import { parse } from 'yaml';
import type { ChartContent } from '../api/models';
import {
  isRecord,
  normalizeSchema,
  type ParameterSchema,
} from '../form/schema';

type Schema = Record<string, unknown>;

/** Deeper than any form goes; references that lead in a circle end here. */
const MAX_DEPTH = 16;
/** Of all places together: references can multiply. */
const MAX_PLACES = 20_000;

/** The default values of a chart; none where they cannot be read. */
export function defaultValues(
  text: string | undefined,
): Record<string, unknown> {
  try {
    const read: unknown = parse(text ?? '');
    return isRecord(read) ? read : {};
  } catch {
    return {};
  }
}

/**
 * The values of a chart as a parameter: its schema, with the values.yaml as the defaults. Undefined where the chart
 * has no schema that names any.
 *
 * @public
 */
export function valuesParameter({
  schema,
  values,
}: Pick<ChartContent, 'schema' | 'values'>): ParameterSchema | undefined {
  if (!schema) {
    return undefined;
  }
  const budget = { left: MAX_PLACES };
  const parameter = normalizeSchema(
    prepared(schema, defaultValues(values), schema, MAX_DEPTH, budget),
  );
  return Object.keys(parameter.properties ?? {}).length > 0
    ? parameter
    : undefined;
}

/** References followed, defaults put in, and what is not forbidden allowed. */
function prepared(
  given: unknown,
  value: unknown,
  root: Schema,
  depth: number,
  budget: { left: number },
): Schema {
  budget.left -= 1;
  const schema = followed(given, root);
  if (!schema || depth === 0 || budget.left < 0) {
    return {};
  }
  const within = (inner: unknown, its?: unknown) =>
    prepared(inner, its, root, depth - 1, budget);
  const result: Schema = { ...schema, ...plainType(schema.type) };
  if (isRecord(schema.properties)) {
    result.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, inner]) => [
        name,
        within(inner, isRecord(value) ? value[name] : undefined),
      ]),
    );
    // JSON Schema takes further names unless told, and so does Helm.
    const { additionalProperties: others } = schema;
    const rest = isRecord(others) ? within(others) : true;
    result.additionalProperties = others === false ? undefined : rest;
  } else if (isRecord(schema.additionalProperties)) {
    result.additionalProperties = within(schema.additionalProperties);
  }
  if (isRecord(schema.items)) {
    result.items = within(schema.items);
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    const parts = schema[keyword];
    if (Array.isArray(parts)) {
      result[keyword] = parts.map(part => within(part));
    }
  }
  if (value !== undefined && value !== null && !isRecord(value)) {
    result.default = value;
  }
  return result;
}

function followed(given: unknown, root: Schema): Schema | undefined {
  let schema = given;
  for (let turn = 0; turn < MAX_DEPTH; turn++) {
    if (!isRecord(schema)) {
      return undefined;
    }
    const { $ref, ...beside } = schema;
    if (typeof $ref !== 'string') {
      return schema;
    }
    // Elsewhere nothing is looked up.
    const target = $ref.startsWith('#/')
      ? $ref
          .slice(2)
          .split('/')
          .map(step => step.replace(/~1/g, '/').replace(/~0/g, '~'))
          .reduce<unknown>(
            (at, step) =>
              isRecord(at) && Object.hasOwn(at, step) ? at[step] : undefined,
            root,
          )
      : undefined;
    schema = isRecord(target) ? { ...target, ...beside } : undefined;
  }
  return undefined;
}

/** `["string", "null"]` is what OpenAPI calls nullable. */
function plainType(type: unknown): Schema {
  if (!Array.isArray(type)) {
    return {};
  }
  const others = type.filter(each => each !== 'null');
  return {
    type: others.length === 1 ? others[0] : undefined,
    nullable: type.includes('null') || undefined,
  };
}
