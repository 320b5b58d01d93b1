import { useCallback } from 'react';
import type { TranslateAny } from '@velastage/plugin-kubevela-common';
import { useT } from '@velastage/plugin-kubevela-react';

/** Gives the name of a fact about a resource in the portal's language; one that is not known stays as it is. */
export function useInfoName(): (name: string) => string {
  const { t } = useT();
  return useCallback(
    (name: string) => {
      const key = `info.${name}`;
      // The key is made from data, which the typed function does not take.
      const text = (t as unknown as TranslateAny)(key, {});
      return text === key ? name : text;
    },
    [t],
  );
}
