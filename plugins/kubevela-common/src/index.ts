/**
 * Types, permissions, annotations and the API client of the KubeVela plugin.
 *
 * @packageDocumentation
 */
export * from './schema/openapi';
export * from './annotations';
export * from './chartShape';
export * from './permissions';
export * from './instanceKey';
export * from './imageReference';
export * from './signals';
export * from './texts';
