import { isRecord, typeOf, type ParameterSchema } from './types';

/** A constant that a value has, or has not, says more than any number of names. */
const CONSTANT = 10;
const TYPE = 5;

/** One alternative of a parameter as a parameter of its own. */
export function alternativeAt(
  parameter: ParameterSchema,
  index: number,
): ParameterSchema {
  const { anyOf = [], ...parent } = parameter;
  const branch = anyOf[index] ?? {};
  const { 'x-parameters': own, ...rest } = branch;
  const properties = {
    ...pick(parent.properties, own),
    ...rest.properties,
  };
  const isKnown = (name: string) => Object.hasOwn(properties, name);
  const required = join(parent.required, rest.required).filter(isKnown);
  const asked = join(parent['x-asked'], rest['x-asked']).filter(isKnown);
  const isOpen = Object.keys(branch).length === 0;
  return {
    ...(isOpen ? {} : { type: rest.type ?? parent.type }),
    ...rest,
    ...(Object.keys(properties).length > 0 && !isOpen && { properties }),
    required: required.length > 0 ? required : undefined,
    'x-asked': asked,
    'x-ui': parent['x-ui'],
    title: parent.title,
    description: parent.description,
    default: undefined,
  };
}

/** The alternative that a value is most likely meant as; the first where nothing tells. */
export function chooseAlternative(
  parameter: ParameterSchema,
  value: unknown,
): number {
  const { anyOf = [] } = parameter;
  const scores = anyOf.map((_, index) =>
    score(alternativeAt(parameter, index), value ?? parameter.default),
  );
  return Math.max(scores.indexOf(Math.max(...scores)), 0);
}

/** What is left of a value for another alternative: nothing that only others know. */
export function switchAlternative(
  parameter: ParameterSchema,
  value: unknown,
  index: number,
): unknown {
  const next = alternativeAt(parameter, index);
  if (!isRecord(value) || typeOf(next) !== 'object') {
    return undefined;
  }
  const known = new Set(
    (parameter.anyOf ?? []).flatMap((_, each) =>
      Object.keys(alternativeAt(parameter, each).properties ?? {}),
    ),
  );
  const kept = Object.entries(value).filter(
    ([name]) => !known.has(name) || Object.hasOwn(next.properties ?? {}, name),
  );
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function score(alternative: ParameterSchema, value: unknown): number {
  const type = typeOf(alternative);
  if (value === undefined || type === undefined) {
    return 0;
  }
  if (!isRecord(value)) {
    const found = Array.isArray(value) ? 'array' : typeof value;
    const isNumber = found === 'number' && type === 'integer';
    return found === type || isNumber ? TYPE : -TYPE;
  }
  if (type !== 'object') {
    return -TYPE;
  }
  const { properties = {} } = alternative;
  return Object.entries(value).reduce((sum, [name, each]) => {
    if (!Object.hasOwn(properties, name)) {
      return sum - 1;
    }
    const { enum: values } = properties[name];
    if (values?.length !== 1) {
      return sum + 1;
    }
    return sum + (values[0] === each ? CONSTANT : -CONSTANT);
  }, 0);
}

function pick(
  properties: Record<string, ParameterSchema> = {},
  names: string[] | undefined,
): Record<string, ParameterSchema> {
  return names
    ? Object.fromEntries(
        Object.entries(properties).filter(([name]) => names.includes(name)),
      )
    : properties;
}

function join(...lists: Array<string[] | undefined>): string[] {
  return [...new Set(lists.flatMap(list => list ?? []))];
}
