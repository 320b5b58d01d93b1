import type { ParameterShape } from '../../watch';
import { asRecord } from '../kube/objects';
import { suggest } from './suggest';

/** A parameter that a definition does not know. */
export interface UnknownParameter {
  /** As people write it: `ports[0].exposed`. */
  path: string;
  /** The name that was most likely meant. */
  meant?: string;
}

/** The names in a value that its definition does not know, in the order of the value. */
export function unknownParameters(
  value: unknown,
  shape: ParameterShape,
  path = '',
): UnknownParameter[] {
  if (shape === true) {
    return [];
  }
  if ('items' in shape) {
    return Array.isArray(value)
      ? value.flatMap((item, index) =>
          unknownParameters(item, shape.items, `${path}[${index}]`),
        )
      : [];
  }
  return Object.entries(asRecord(value) ?? {}).flatMap(([name, inner]) => {
    const place = path ? `${path}.${name}` : name;
    return Object.hasOwn(shape.fields, name)
      ? unknownParameters(inner, shape.fields[name], place)
      : [{ path: place, meant: suggest(name, Object.keys(shape.fields)) }];
  });
}
