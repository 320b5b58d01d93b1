import {
  alternativeAt,
  chooseAlternative,
  isRecord,
  type ParameterSchema,
} from '../schema';
import { kindOf } from '../ui';
import type { Finding, Place } from './types';

/** What Kubernetes takes as a quantity. */
const QUANTITY =
  /^[+-]?(\d+\.?\d*|\.\d+)(n|u|m|k|[MGTPE]|[KMGTPE]i|[eE][+-]?\d+)?$/;

/**
 * Texts that fit the schema, which calls them strings, and that Kubernetes would refuse or that are not safe
 * to run: quantities and images.
 */
export function unsoundTexts(
  parameter: ParameterSchema,
  value: unknown,
  place: Place = [],
): Finding[] {
  const name = String(place[place.length - 1] ?? '');
  const found = (code: string): Finding[] => [
    { place, severity: 'warning', code, params: {} },
  ];
  if (typeof value === 'string' && value !== '') {
    const kind = kindOf(parameter, name);
    if (kind === 'quantity' && !QUANTITY.test(value)) {
      return found('quantity');
    }
    return kind === 'image' && /\s/.test(value) ? found('image') : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      unsoundTexts(parameter.items ?? {}, item, [...place, index]),
    );
  }
  if (!isRecord(value)) {
    return [];
  }
  const { properties } = parameter.anyOf
    ? alternativeAt(parameter, chooseAlternative(parameter, value))
    : parameter;
  return Object.entries(value).flatMap(([key, inner]) =>
    properties && Object.hasOwn(properties, key)
      ? unsoundTexts(properties[key], inner, [...place, key])
      : [],
  );
}
