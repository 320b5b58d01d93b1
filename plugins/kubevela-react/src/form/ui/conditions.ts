import { isRecord } from '../schema';
import type { UiCondition } from './uiParameter';

/**
 * Whether the platform's conditions let a parameter be seen: `enable` (also when it does not say) where it
 * holds, `disable` where it does not. All of them have to.
 *
 * @param beside - the object that the parameter is in
 */
export function conditionsHold(
  conditions: UiCondition[] | undefined,
  beside: unknown,
): boolean {
  return (Array.isArray(conditions) ? conditions : []).every(
    condition => holds(condition, beside) === (condition.action !== 'disable'),
  );
}

function holds({ jsonKey, op, value }: UiCondition, beside: unknown): boolean {
  const found = String(jsonKey)
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        isRecord(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined,
      beside,
    );
  if (op === 'in') {
    return Array.isArray(value) && value.includes(found);
  }
  return op === '!=' ? found !== value : found === value;
}
