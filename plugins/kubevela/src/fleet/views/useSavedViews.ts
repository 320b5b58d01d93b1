import { useCallback, useEffect, useMemo, useState } from 'react';
import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import { readViews, type SavedView } from './savedViews';

const BUCKET = 'kubevela';
const KEY = 'applicationViews';

/** The user's own views, wherever the app keeps user settings: on the server, or in this browser only. */
export function useSavedViews(): {
  views: SavedView[];
  /** Why the last change was not kept. */
  error: unknown;
  change(next: (views: SavedView[]) => SavedView[]): Promise<boolean>;
} {
  const storage = useApi(storageApiRef);
  const bucket = useMemo(() => storage.forBucket(BUCKET), [storage]);
  const [views, setViews] = useState(() =>
    readViews(bucket.snapshot(KEY).value),
  );
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const subscription = bucket.observe$(KEY).subscribe({
      next: ({ presence, value }) => {
        if (presence !== 'unknown') {
          setViews(readViews(value));
        }
      },
      error: setError,
    });
    return () => subscription.unsubscribe();
  }, [bucket]);
  const change = useCallback(
    async (next: (views: SavedView[]) => SavedView[]) => {
      const changed = next(views);
      setError(undefined);
      try {
        await bucket.set(
          KEY,
          changed.map(view => ({ ...view })),
        );
        setViews(changed);
        return true;
      } catch (failure) {
        setError(failure);
        return false;
      }
    },
    [bucket, views],
  );
  return { views, error, change };
}
