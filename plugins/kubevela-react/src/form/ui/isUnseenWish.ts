import { isRecord, type ParameterSchema } from '../schema';
import { conditionsHold } from './conditions';
import { lookOf } from './lookOf';

/**
 * Whether something is missing that the platform asks for only under conditions, and those do not hold: nobody sees
 * its field, and the cluster does without.
 *
 * @param place - of what is missing
 */
export function isUnseenWish(
  parameter: ParameterSchema,
  value: unknown,
  place: Array<string | number>,
): boolean {
  let outer: ParameterSchema | undefined = parameter;
  let held: unknown = value;
  for (const step of place.slice(0, -1)) {
    outer = inner(outer, step);
    held = (held as any)?.[step];
  }
  const name = String(place.at(-1));
  return (
    outer?.['x-wished']?.includes(name) === true &&
    !conditionsHold(lookOf(outer.properties![name]).conditions, held, outer)
  );
}

function inner(
  outer: ParameterSchema | undefined,
  step: string | number,
): ParameterSchema | undefined {
  if (typeof step === 'number') {
    return outer?.items;
  }
  if (outer?.properties && Object.hasOwn(outer.properties, step)) {
    return outer.properties[step];
  }
  const others = outer?.additionalProperties;
  return isRecord(others) ? others : undefined;
}
