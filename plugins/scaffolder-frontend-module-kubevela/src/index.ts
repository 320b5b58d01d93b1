/**
 * Form fields for KubeVela in software templates: where an Application runs, what it is called, and what it
 * is made of.
 *
 * @packageDocumentation
 */
export { scaffolderModuleKubevela as default } from './module';
export type { TargetValue } from '@velastage/plugin-kubevela-react';
