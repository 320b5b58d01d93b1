import { useCallback } from 'react';
import { useT, type OperationNote } from '@velastage/plugin-kubevela-react';

/** A note in the portal's language; the server's English where there is no translation for its code. */
export function useNoteText(): (note: OperationNote) => string {
  const { t } = useT();
  return useCallback(
    ({ code, sentence, params }) => {
      const key = `operations.note.${code}`;
      // The keys are made from data, which the typed function does not take.
      const text = (
        t as unknown as (key: string, values?: Record<string, string>) => string
      )(key, params);
      return text === key || text.includes('{{') ? sentence : text;
    },
    [t],
  );
}
