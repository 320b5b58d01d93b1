import {
  alternativeAt,
  chooseAlternative,
  isRecord,
  type ParameterSchema,
} from '../schema';
import { nearestName } from './nearestName';
import type { Finding, Place } from './types';

/** Names in a value that the definition does not know: vela-core ignores them without a word. */
export function unknownParameters(
  parameter: ParameterSchema,
  value: unknown,
  place: Place = [],
): Finding[] {
  if (Array.isArray(value)) {
    const { items } = parameter;
    return items
      ? value.flatMap((item, index) =>
          unknownParameters(items, item, [...place, index]),
        )
      : [];
  }
  if (!isRecord(value)) {
    return [];
  }
  if (parameter.anyOf && parameter.anyOf.some(branch => branch.properties)) {
    const { anyOf, ...chosen } = alternativeAt(
      parameter,
      chooseAlternative(parameter, value),
    );
    return unknownParameters(chosen, value, place);
  }
  const { properties, additionalProperties: others, allOf } = parameter;
  if ((!properties && !others) || allOf) {
    return [];
  }
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = [...place, name];
    if (properties && Object.hasOwn(properties, name)) {
      return unknownParameters(properties[name], inner, at);
    }
    if (others) {
      return isRecord(others) ? unknownParameters(others, inner, at) : [];
    }
    const meant = nearestName(name, Object.keys(properties ?? {}));
    const params = { parameter: name, ...(meant && { meant }) };
    return [{ place: at, severity: 'warning', code: 'unknown', params }];
  });
}
