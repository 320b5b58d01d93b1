import { isRecord, type ParameterSchema } from './types';

/** Titles name no more of an alternative's parameters than these. */
const MAX_NAMED = 3;

/** What the alternatives of one schema come to. */
export interface Alternatives {
  anyOf?: ParameterSchema[];
  /** Values that are offered while any other is taken too. */
  examples?: unknown[];
}

/**
 * The alternatives of a schema, named and made to overlap. What CUE can say and OpenAPI cannot becomes an
 * empty branch, which fits everything: then nothing is demanded, and what the other branches say is a hint.
 *
 * @param branches - mended already
 * @param parent - mended too: CUE puts the parameters of all alternatives beside them
 */
export function alternativesOf(
  branches: ParameterSchema[],
  parent: ParameterSchema,
): Alternatives {
  const said = branches.filter(branch => Object.keys(branch).length > 0);
  const isOpen = said.length < branches.length;
  if (said.length === 0) {
    return {};
  }
  if (isOpen && said.every(branch => branch.enum && !branch.properties)) {
    return { examples: said.flatMap(branch => branch.enum ?? []) };
  }
  const owned = said.map(branch => parametersOf(branch, said, parent));
  const anyOf = said.map((branch, index) => {
    const title = branch.title ?? titleOf(branch, index, said);
    return {
      ...branch,
      ...(title && { title }),
      ...(owned[index] && { 'x-parameters': owned[index] }),
    };
  });
  return { anyOf: isOpen ? [...anyOf, {}] : anyOf };
}

/** Of the parameters beside the alternatives, those that this one takes. */
function parametersOf(
  branch: ParameterSchema,
  all: ParameterSchema[],
  parent: ParameterSchema,
): string[] | undefined {
  if (!isRecord(parent.properties)) {
    return undefined;
  }
  const asked = new Set(namesOf(branch));
  const elsewhere = new Set(all.flatMap(namesOf));
  return Object.keys(parent.properties).filter(
    name =>
      asked.has(name) ||
      (!elsewhere.has(name) && !nests(branch, name, parent.properties!)),
  );
}

/** `probes: [{exec, …}]` is the same as `exec` beside it, for several containers: it does not take both. */
function nests(
  branch: ParameterSchema,
  name: string,
  properties: Record<string, ParameterSchema>,
): boolean {
  return namesOf(branch).some(outer => {
    const inner = properties[outer]?.items?.properties;
    return inner !== undefined && Object.hasOwn(inner, name);
  });
}

function namesOf(branch: ParameterSchema): string[] {
  return branch['x-asked'] ?? branch.required ?? [];
}

function titleOf(
  branch: ParameterSchema,
  index: number,
  all: ParameterSchema[],
): string | undefined {
  const constants = Object.values(branch.properties ?? {})
    .filter(property => property.enum?.length === 1)
    .map(property => String(property.enum![0]));
  if (constants.length > 0) {
    return constants.slice(0, MAX_NAMED).join(', ');
  }
  const others = new Set(
    all.filter((_, other) => other !== index).flatMap(namesOf),
  );
  const names = namesOf(branch);
  const own = names.filter(name => !others.has(name));
  const named = own.length > 0 ? own : names;
  if (named.length === 0) {
    return undefined;
  }
  const rest = named.length > MAX_NAMED ? ', …' : '';
  return named.slice(0, MAX_NAMED).join(', ') + rest;
}
