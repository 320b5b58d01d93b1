/**
 * What a generated model looks like after `JSON.parse`: its dates are still ISO 8601 strings.
 *
 * @public
 */
export type Plain<T> = T extends Date
  ? string
  : T extends Array<infer Item>
  ? Array<Plain<Item>>
  : T extends object
  ? { [Key in keyof T]: Plain<T[Key]> }
  : T;
