import { useCallback } from 'react';
import {
  type TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { kubevelaTranslationRef } from './ref';

/**
 * Words that come from the backend or the cluster and are translated by their value.
 *
 * @public
 */
export type WordGroup =
  | 'health'
  | 'delivery'
  | 'drift'
  | 'cluster'
  | 'step'
  | 'rollout.action'
  | 'rollout.analysis'
  | 'rollout.phase'
  | 'workflow.state';

/**
 * The translate function of the KubeVela texts.
 *
 * @public
 */
export type Translate = TranslationFunction<typeof kubevelaTranslationRef.T>;

/**
 * Texts in the language of the portal: `t` by key, `word` by a value that a newer backend or
 * vela-core may have added, which is then shown as it is.
 *
 * @public
 */
export function useT(): {
  t: Translate;
  word: (group: WordGroup, value: string) => string;
} {
  const { t } = useTranslationRef(kubevelaTranslationRef);
  const word = useCallback(
    (group: WordGroup, value: string): string => {
      const key = `${group}.${value}`;
      const text = (t as unknown as (key: string) => string)(key);
      return text === key ? value : text;
    },
    [t],
  );
  return { t, word };
}
