/**
 * KubeVela applications in Backstage: entity tabs, a card and the fleet pages.
 *
 * @packageDocumentation
 */
export { kubevelaPlugin as default } from './plugin';
export * from './routes';
export { isKubevelaAvailable } from './entity/applicationSource';
export {
  createKubevelaHealthColumn,
  type KubevelaHealthColumn,
} from './catalog/healthColumn';
export {
  kubevelaApiRef,
  kubevelaTranslationRef,
} from '@velastage/plugin-kubevela-react';
