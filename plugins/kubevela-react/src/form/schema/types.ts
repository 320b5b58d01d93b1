/**
 * A JSON Schema as vela-core derives it from CUE (OpenAPI 3.0) or as {@link normalizeSchema} mends it.
 * What is in it comes from a cluster, so nothing in it is certain but that it is an object.
 *
 * @public
 */
export interface ParameterSchema {
  type?: string | string[];
  title?: string;
  description?: string;
  default?: unknown;
  enum?: unknown[];
  /** Values to offer beside any other one. */
  examples?: unknown[];
  properties?: Record<string, ParameterSchema>;
  required?: string[];
  items?: ParameterSchema;
  additionalProperties?: boolean | ParameterSchema;
  anyOf?: ParameterSchema[];
  /** Of an object, the parameters that its definition asks for, also where it could do without a value. */
  'x-asked'?: string[];
  /** Of an object, the parameters that the platform alone asks for, where it shows them. */
  'x-wished'?: string[];
  /** Of one alternative of an object, the parameters that belong to it. */
  'x-parameters'?: string[];
  [keyword: string]: unknown;
}

/** Whether something can hold keywords or parameters. */
export function isRecord(value: unknown): value is Record<string, any> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The type of a schema without `null`; undefined where it has none or several. */
export function typeOf(schema: ParameterSchema): string | undefined {
  const types = [schema.type ?? []].flat().filter(type => type !== 'null');
  return types.length === 1 ? types[0] : undefined;
}
