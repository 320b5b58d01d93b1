import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './en';

/**
 * All texts of the KubeVela screens: English here, Chinese loaded when it is chosen.
 *
 * @public
 */
export const kubevelaTranslationRef = createTranslationRef({
  id: 'plugin.kubevela',
  messages,
  translations: { zh: () => import('./zh') },
});
