import { isRecord, type ParameterSchema } from '../schema';
import type { UiCondition } from './uiParameter';

/**
 * Whether the platform's conditions let a parameter be seen: `enable` (also when it does not say) where it
 * holds, `disable` where it does not. All of them have to. What is not said has its default, else is an empty
 * text: that is how people write that something has to be filled in first.
 *
 * @param beside - the object that the parameter is in
 * @param parameter - of that object
 */
export function conditionsHold(
  conditions: UiCondition[] | undefined,
  beside: unknown,
  parameter: ParameterSchema = {},
): boolean {
  return (Array.isArray(conditions) ? conditions : []).every(
    condition =>
      holds(condition, beside, parameter) === (condition.action !== 'disable'),
  );
}

function holds(
  { jsonKey, op, value }: UiCondition,
  beside: unknown,
  parameter: ParameterSchema,
): boolean {
  const path = String(jsonKey).split('.');
  const found = valueAt(beside, path) ?? defaultAt(parameter, path) ?? '';
  if (op === 'in') {
    return Array.isArray(value) && value.includes(found);
  }
  return op === '!=' ? found !== value : found === value;
}

function valueAt(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      isRecord(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined,
    value,
  );
}

function defaultAt(parameter: ParameterSchema, path: string[]): unknown {
  const found = path.reduce<ParameterSchema | undefined>(
    (outer, key) =>
      outer?.properties && Object.hasOwn(outer.properties, key)
        ? outer.properties[key]
        : undefined,
    parameter,
  );
  return found?.default;
}
