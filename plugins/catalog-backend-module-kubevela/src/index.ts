/**
 * Brings KubeVela Applications into the Backstage catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleKubevela as default } from './module';
