/**
 * Parts shared by KubeVela screens and scaffolder fields: the API client, health marks, times, the
 * live query, texts.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './chart';
export * from './form';
export * from './health';
export * from './live';
export * from './states';
export * from './table';
export * from './text';
export * from './time';
export * from './translation';
export * from './url';
