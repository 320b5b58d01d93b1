import { checkValue, type Finding, type FormProblem } from '../form/problems';
import { isRecord } from '../form/schema';
import type { ChartContent } from '../api/models';
import { defaultValues, valuesParameter } from './valuesSchema';

/** What the schema of a chart says against values; nothing where it has none, or one that cannot be used. */
export function schemaFindings(
  content: Pick<ChartContent, 'schema' | 'values'>,
  values: Record<string, unknown>,
): Finding[] {
  const parameter = valuesParameter(content);
  if (!parameter) {
    return [];
  }
  try {
    return checkValue(parameter, values);
  } catch {
    return [];
  }
}

/**
 * Values that somebody has set and that a version of a chart does not have any more, or has as something else: by
 * the default values of both, which nearly every chart has.
 *
 * @public
 */
export function lostValues(
  before: string | undefined,
  after: string | undefined,
  values: Record<string, unknown>,
): Array<{ path: string; kind: 'gone' | 'other' }> {
  return compare(defaultValues(before), defaultValues(after), values, '');
}

function compare(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  values: Record<string, unknown>,
  prefix: string,
): ReturnType<typeof lostValues> {
  return Object.entries(values).flatMap(([name, value]) => {
    const path = `${prefix}${name}`;
    // What the old one did not know either is no news; an empty map takes any name.
    if (!Object.hasOwn(before, name)) {
      return [];
    }
    if (!Object.hasOwn(after, name)) {
      return [{ path, kind: 'gone' as const }];
    }
    const [old, next] = [before[name], after[name]];
    if (isRecord(old) && isRecord(next) && isRecord(value)) {
      return Object.keys(next).length === 0
        ? []
        : compare(old, next, value, `${path}.`);
    }
    const isOther =
      kindOf(old) !== kindOf(next) &&
      kindOf(old) !== 'null' &&
      kindOf(next) !== 'null' &&
      kindOf(value) !== kindOf(next);
    return isOther ? [{ path, kind: 'other' as const }] : [];
  });
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) {
    return 'null';
  }
  return Array.isArray(value) ? 'array' : typeof value;
}

/**
 * What the schema of one version of a chart says against values that the schema of another does not.
 *
 * @public
 */
export function newProblems(
  before: Pick<ChartContent, 'schema' | 'values'>,
  after: Pick<ChartContent, 'schema' | 'values'>,
  values: Record<string, unknown>,
  words: (finding: Finding) => FormProblem,
): FormProblem[] {
  const keyOf = ({ place, code }: Finding) => JSON.stringify([place, code]);
  const known = new Set(schemaFindings(before, values).map(keyOf));
  return schemaFindings(after, values)
    .filter(finding => !known.has(keyOf(finding)))
    .map(words);
}
