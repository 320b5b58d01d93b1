import { isRecord, type ParameterSchema } from '../schema';
import { conditionsHold } from './conditions';
import { lookOf } from './lookOf';

/** So few are all shown at once. */
const FEW = 5;
/** What nearly every service says, whatever its definition calls optional. */
const USUAL = [
  'name',
  'value',
  'cmd',
  'ports',
  'env',
  'cpu',
  'memory',
  'replicas',
  'version',
  'values',
];
const LAST = 100;

/** The parameters of an object in the order of a form. */
export interface Arranged {
  /** At once: what has to be said, is usual, or has been said. */
  first: string[];
  /** On demand. */
  more: string[];
}

/**
 * What is shown of an object, and where. A UI schema that says `sort` decides the order.
 *
 * @param initial - the value when the form was opened: what it has stays in sight, and nothing moves while
 * somebody types
 * @param value - as it is now, for the platform's conditions
 */
export function arrange(
  parameter: ParameterSchema,
  initial: unknown,
  value: unknown,
): Arranged {
  const { properties = {}, required = [] } = parameter;
  const asked = parameter['x-asked'] ?? [];
  const given = isRecord(initial) ? Object.keys(initial) : [];
  const names = Object.keys(properties).filter(name => {
    const { disable, conditions } = lookOf(properties[name]);
    return !disable && conditionsHold(conditions, value, parameter);
  });
  const ordered = names
    .map((name, index) => ({
      name,
      index,
      sort: sortOf(properties[name]),
      isKey: isKey(properties[name]),
    }))
    .sort(
      (a, b) =>
        a.sort - b.sort ||
        Number(a.isKey) - Number(b.isKey) ||
        a.index - b.index,
    )
    .map(({ name }) => name);
  if (names.length <= FEW) {
    return { first: ordered, more: [] };
  }
  const early = new Set([...required, ...asked, ...given, ...USUAL]);
  const isFirst = (name: string) =>
    early.has(name) || lookOf(properties[name]).sort !== undefined;
  return {
    first: ordered.filter(isFirst),
    more: ordered.filter(name => !isFirst(name)),
  };
}

/** It can be chosen when it is known of what. */
function isKey(parameter: ParameterSchema): boolean {
  return String(parameter['x-refers'] ?? '').endsWith('-keys');
}

function sortOf(parameter: ParameterSchema): number {
  const { sort } = lookOf(parameter);
  return typeof sort === 'number' ? sort : LAST;
}
