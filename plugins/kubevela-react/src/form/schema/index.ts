export * from './normalizeSchema';
export { isRecord, typeOf, type ParameterSchema } from './types';
export { hasDefault } from './hasDefault';
export * from './withoutRequired';
export * from './alternativeAt';
