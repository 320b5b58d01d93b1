import { intern } from '../../memory/intern';

/**
 * Which names a parameter may hold: `true` where any will do, or where nothing lies below; else the names,
 * or the shape of the items of a list.
 */
export type ParameterShape =
  | true
  | { fields: Record<string, ParameterShape> }
  | { items: ParameterShape };

/** Deeper parameters than this take any name: a schema of vela-core has fewer levels. */
const MAX_DEPTH = 24;

/**
 * The names in an OpenAPI schema as vela-core writes it for a definition. Whatever is not certain to be
 * closed counts as open: a hint about a wrong name is worth less than one that is wrong itself.
 *
 * @param schema - JSON text
 */
export function parameterShape(schema: unknown): ParameterShape {
  if (typeof schema !== 'string') {
    return true;
  }
  try {
    return shapeOf(JSON.parse(schema), 0);
  } catch {
    return true;
  }
}

function shapeOf(schema: any, depth: number): ParameterShape {
  if (!schema || typeof schema !== 'object' || depth > MAX_DEPTH) {
    return true;
  }
  if (schema.items) {
    const items = shapeOf(schema.items, depth + 1);
    return items === true ? true : { items };
  }
  const properties = propertiesOf(schema);
  if (!properties) {
    return true;
  }
  const fields: Record<string, ParameterShape> = {};
  for (const [name, property] of properties) {
    // Two forms of one parameter: whatever fits one of them is in order.
    const isKnown = Object.hasOwn(fields, name);
    fields[intern(name)] = isKnown ? true : shapeOf(property, depth + 1);
  }
  return { fields };
}

/** All properties that a schema or one of its forms names; undefined where others are allowed too. */
function propertiesOf(schema: any): Array<[string, any]> | undefined {
  if (schema.additionalProperties || schema.$ref || schema.not) {
    return undefined;
  }
  const properties = Object.entries(schema.properties ?? {});
  for (const form of formsOf(schema)) {
    const requiresOnly = Object.keys(form ?? {}).join() === 'required';
    if (!requiresOnly) {
      const more = form && propertiesOf(form);
      if (!more) {
        return undefined;
      }
      properties.push(...more);
    }
  }
  return properties.length > 0 ? properties : undefined;
}

function formsOf({ oneOf, anyOf, allOf }: any): any[] {
  return [oneOf, anyOf, allOf].flatMap(forms =>
    Array.isArray(forms) ? forms : [],
  );
}
