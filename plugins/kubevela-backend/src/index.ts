/**
 * Backend of the KubeVela plugin: watches clusters, keeps a live model of their Applications, serves the API.
 *
 * @packageDocumentation
 */
export { kubevelaPlugin as default } from './plugin';
export { applicationResourceRef } from './permissions/resource';
export type { InstancePermissionFilter } from './permissions/resource';
