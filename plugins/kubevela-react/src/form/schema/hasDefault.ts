import { typeOf, type ParameterSchema } from './types';

/**
 * Whether vela-core can do without a value of a parameter that is listed as required. CUE lists every field
 * without `?`: those with a default too, constants, lists (empty unless something is said), and structs all
 * of whose fields can be left out.
 *
 * @param schema - mended already: what it requires has no default
 */
export function hasDefault(schema: ParameterSchema | undefined): boolean {
  if (!schema) {
    return false;
  }
  if (schema.default !== undefined || schema.enum?.length === 1) {
    return true;
  }
  switch (typeOf(schema)) {
    case 'array':
      return true;
    case 'object':
      return (
        !schema.required &&
        (!schema.anyOf || schema.anyOf.some(branch => !branch.required))
      );
    default:
      return false;
  }
}
