/**
 * Scaffolder actions for KubeVela Applications.
 *
 * @packageDocumentation
 */
export { scaffolderModuleKubevela as default } from './module';
