import { asArray, asRecord } from '../../model/kube/objects';

/** One place in a value that does not fit its schema for certain. */
export interface Mismatch {
  place: Array<string | number>;
  code: 'missing' | 'type' | 'value';
  params: { wanted?: string; found?: string } & Record<string, string>;
}

/** Deeper than the parameters of any definition. */
const MAX_DEPTH = 24;

/**
 * What vela-core would not take, as far as a schema tells it for certain. Where a schema has several forms
 * (`oneOf`, `anyOf`) nothing is said: those that vela-core derives often fit twice or not at all.
 *
 * @param schema - as vela-core wrote it; parameters that have a default count as required in it, and are not
 */
export function mismatches(schema: unknown, value: unknown): Mismatch[] {
  return check(asRecord(schema) ?? {}, value, [], 0);
}

function check(
  schema: Record<string, any>,
  value: unknown,
  place: Mismatch['place'],
  depth: number,
): Mismatch[] {
  const isOpen =
    schema.oneOf || schema.anyOf || schema.allOf || schema.not || schema.$ref;
  if (isOpen || depth > MAX_DEPTH) {
    return [];
  }
  if (value === null) {
    return schema.nullable || !schema.type
      ? []
      : [wrongType(schema.type, 'nothing', place)];
  }
  const found = typeOf(value);
  if (typeof schema.type === 'string' && !fits(schema.type, value)) {
    return [wrongType(schema.type, found, place)];
  }
  const allowed = asArray(schema.enum);
  if (allowed.length > 0 && isScalar(value) && !allowed.includes(value)) {
    const wanted = allowed.slice(0, 12).map(String).join(', ');
    return [{ place, code: 'value', params: { wanted } }];
  }
  if (Array.isArray(value)) {
    const items = asRecord(schema.items);
    return items
      ? value.flatMap((item, index) =>
          check(items, item, [...place, index], depth + 1),
        )
      : [];
  }
  const fields = asRecord(value);
  return fields ? checkFields(schema, fields, place, depth) : [];
}

function checkFields(
  schema: Record<string, any>,
  fields: Record<string, unknown>,
  place: Mismatch['place'],
  depth: number,
): Mismatch[] {
  const properties = asRecord(schema.properties) ?? {};
  const missing = asArray<string>(schema.required)
    .filter(
      name =>
        fields[name] === undefined && !hasDefault(asRecord(properties[name])),
    )
    .map<Mismatch>(name => ({
      place: [...place, name],
      code: 'missing',
      params: {},
    }));
  const inner = Object.entries(fields).flatMap(([name, field]) => {
    const property =
      asRecord(
        Object.hasOwn(properties, name) ? properties[name] : undefined,
      ) ?? asRecord(schema.additionalProperties);
    return property && field !== undefined
      ? check(property, field, [...place, name], depth + 1)
      : [];
  });
  return [...missing, ...inner];
}

/** Of its own, or by all that it is made of; a list of which nothing is said may be empty. */
function hasDefault(schema: Record<string, any> | undefined): boolean {
  if (!schema || schema.default !== undefined) {
    return true;
  }
  if (schema.oneOf || schema.anyOf || schema.allOf || !schema.type) {
    return true;
  }
  if (asArray(schema.enum).length === 1) {
    return true;
  }
  if (schema.type !== 'object') {
    return false;
  }
  const properties = asRecord(schema.properties) ?? {};
  return asArray<string>(schema.required).every(name =>
    hasDefault(asRecord(properties[name])),
  );
}

function wrongType(
  wanted: string,
  found: string,
  place: Mismatch['place'],
): Mismatch {
  return { place, code: 'type', params: { wanted, found } };
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

function fits(type: string, value: unknown): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return typeof value === 'number';
    case 'array':
      return Array.isArray(value);
    case 'object':
      return asRecord(value) !== undefined;
    case 'string':
    case 'boolean':
      return typeof value === type;
    default:
      return true;
  }
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object';
}
