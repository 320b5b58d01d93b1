import { isRecord, type ParameterSchema } from '../schema';
import { lookOf } from './lookOf';

/**
 * What the platform wants a new one to begin with. Only its UI schema says so, and the cluster does not know that:
 * it has to be written. What the definition has by default anyway is left out.
 */
export function startingWith({
  properties,
}: ParameterSchema): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(isRecord(properties) ? properties : {}).flatMap(
      ([name, parameter]) => {
        const wanted = lookOf(parameter).validate?.defaultValue;
        const isNew =
          wanted !== undefined &&
          JSON.stringify(wanted) !== JSON.stringify(parameter.default);
        return isNew ? [[name, wanted]] : [];
      },
    ),
  );
}
