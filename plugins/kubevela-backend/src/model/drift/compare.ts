import { durationMs } from '../kube/duration';
import { sameQuantity } from '../kube/quantity';
import { keyOfElements } from './mergeKeys';
import type { Difference } from './types';

/** Fields whose values, or whose fields' values, are quantities: `1000m` is `1`. */
const QUANTITIES: ReadonlySet<string> = new Set([
  'limits',
  'requests',
  'capacity',
  'hard',
  'default',
  'defaultRequest',
  'min',
  'max',
  'sizeLimit',
  'averageValue',
  'value',
  'targetAverageValue',
  'divisor',
]);

/** Differences kept of one object. */
export const MAX_DIFFERENCES = 50;

/**
 * Where a live value no longer says what was applied. Only fields that were applied count: what the API server
 * fills in, what controllers and other people add, is theirs. Nothing, an empty value, false and zero are
 * the same where the live field is left out, because the API server drops them.
 */
export function compare(
  applied: unknown,
  live: unknown,
  path: Array<string | number>,
  out: Difference[],
): void {
  if (applied === live || isEmpty(applied) || out.length >= MAX_DIFFERENCES) {
    return;
  }
  if (Array.isArray(applied)) {
    if (Array.isArray(live)) {
      compareLists(applied, live, path, out);
    } else {
      out.push({ path: [...path], applied, live });
    }
    return;
  }
  if (typeof applied === 'object') {
    if (typeof live === 'object' && live !== null && !Array.isArray(live)) {
      compareFields(applied as any, live as any, path, out);
    } else if (!isEmptyDeep(applied)) {
      out.push({ path: [...path], applied, live });
    }
    return;
  }
  if (!sameScalar(applied, live, path)) {
    out.push({ path: [...path], applied, live });
  }
}

function compareFields(
  applied: Record<string, unknown>,
  live: Record<string, unknown>,
  path: Array<string | number>,
  out: Difference[],
) {
  for (const field of Object.keys(applied)) {
    if (applied[field] !== live[field]) {
      path.push(field);
      compare(applied[field], live[field], path, out);
      path.pop();
    }
  }
}

function compareLists(
  applied: unknown[],
  live: unknown[],
  path: Array<string | number>,
  out: Difference[],
) {
  const keyOf = keyOfElements(String(path[path.length - 1]), applied, live);
  if (!keyOf && applied.length !== live.length) {
    out.push({ path: [...path], applied, live });
    return;
  }
  for (let index = 0; index < applied.length; index++) {
    const element: any = applied[index];
    const counterpart = keyOf
      ? findByKey(live, keyOf, keyOf(element), index)
      : live[index];
    path.push(index);
    const before = out.length;
    if (counterpart === undefined) {
      out.push({ path: [...path], applied: element, live: undefined });
    } else {
      compare(element, counterpart, path, out);
    }
    labelBy(element, out, before);
    path.pop();
  }
}

function findByKey(
  live: unknown[],
  keyOf: (element: any) => string,
  key: string,
  hint: number,
): unknown {
  const likely = live[hint];
  return likely !== undefined && keyOf(likely) === key
    ? likely
    : live.find(element => keyOf(element) === key);
}

/** Differences inside a named element carry its name, so that they can be told and hidden by it. */
function labelBy(element: any, out: Difference[], from: number) {
  if (typeof element?.name === 'string') {
    for (let index = from; index < out.length; index++) {
      out[index].label ??= element.name;
    }
  }
}

function sameScalar(
  applied: unknown,
  live: unknown,
  path: Array<string | number>,
): boolean {
  if (live === undefined || live === null) {
    return applied === false || applied === 0;
  }
  if (typeof applied !== typeof live && String(applied) === String(live)) {
    return true;
  }
  const last = path[path.length - 1];
  const parent = path[path.length - 2];
  if (
    (QUANTITIES.has(String(last)) || QUANTITIES.has(String(parent))) &&
    !path.includes('env') &&
    sameQuantity(applied, live)
  ) {
    return true;
  }
  const duration = durationMs(applied);
  return duration !== undefined && duration === durationMs(live);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') {
    return true;
  }
  if (Array.isArray(value)) {
    return value.length === 0;
  }
  if (typeof value === 'object') {
    return Object.keys(value).length === 0;
  }
  return false;
}

/** Whether nothing at all would be left of it once empty values, false and zero are dropped. */
function isEmptyDeep(value: unknown): boolean {
  if (isEmpty(value) || value === false || value === 0) {
    return true;
  }
  return (
    typeof value === 'object' &&
    Object.values(value as object).every(isEmptyDeep)
  );
}
