import { asArray, asRecord } from './objects';

/** Whether labels fulfil a label selector. One that asks for nothing, or that is none, selects nothing. */
export function matchesSelector(
  selector: unknown,
  labels: Readonly<Record<string, string>> = {},
): boolean {
  const { matchLabels, matchExpressions } = asRecord(selector) ?? {};
  const equal = Object.entries(asRecord(matchLabels) ?? {});
  const expressions = asArray(matchExpressions);
  return (
    equal.length + expressions.length > 0 &&
    equal.every(([name, value]) => labels[name] === value) &&
    expressions.every(expression => fulfils(expression, labels))
  );
}

function fulfils(
  expression: any,
  labels: Readonly<Record<string, string>>,
): boolean {
  const value = labels[expression?.key];
  const listed = asArray(expression?.values).includes(value);
  switch (expression?.operator) {
    case 'In':
      return value !== undefined && listed;
    case 'NotIn':
      return !listed;
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return false;
  }
}
