import {
  alternativeAt,
  chooseAlternative,
  isRecord,
  typeOf,
  type ParameterSchema,
} from './schema';

/**
 * Whether fields can show a value without losing any of it: an object where objects are wanted, a list where
 * lists are. Where a text or a number is wanted a field shows what there is, and what is wrong with it.
 */
export function fitsForm(parameter: ParameterSchema, value: unknown): boolean {
  if (value === undefined || value === null) {
    return true;
  }
  if (parameter.anyOf) {
    const { anyOf, ...alternative } = alternativeAt(
      parameter,
      chooseAlternative(parameter, value),
    );
    return fitsForm(alternative, value);
  }
  const { properties, additionalProperties, items } = parameter;
  switch (typeOf(parameter)) {
    case 'object':
      return (
        isRecord(value) &&
        Object.entries(value).every(([name, inner]) => {
          if (properties && Object.hasOwn(properties, name)) {
            return fitsForm(properties[name], inner);
          }
          return (
            !isRecord(additionalProperties) ||
            fitsForm(additionalProperties, inner)
          );
        })
      );
    case 'array':
      return (
        Array.isArray(value) &&
        value.every(each => !items || fitsForm(items, each))
      );
    case undefined:
      return true;
    default:
      return typeof value !== 'object';
  }
}
