import type { ReactNode } from 'react';
import type { LiveResult } from '../live/useLiveQuery';
import { errorText } from '../api/errors';
import { useNow } from '../time/now';
import { formatSpan } from '../time/span';
import { useT } from '../translation/useT';
import { Notice } from './Notice';
import { RequestError } from './RequestError';
import { Skeleton } from './Skeleton';

/**
 * Says that what is shown is old, and how old.
 *
 * @public
 */
export function StaleNotice(props: { since: number; error?: unknown }) {
  const { t } = useT();
  const now = useNow();
  return (
    <Notice
      tone="warning"
      role="status"
      title={t('state.stale', { span: formatSpan(t, now - props.since) })}
    >
      {props.error ? errorText(props.error) : undefined}
    </Notice>
  );
}

/**
 * Shows a live query in whatever state it is: skeleton, error, old data with a note, or data.
 *
 * @public
 */
export function LiveState<TData>(props: {
  query: LiveResult<TData>;
  /** Name of the permission that the query takes. */
  permission: string;
  /** Heights in pixels of the bars that stand for the data while it loads. */
  skeleton?: number[];
  children(data: TData): ReactNode;
}) {
  const { query, permission, skeleton = [48, 160, 120], children } = props;
  if (query.data === undefined) {
    return query.error ? (
      <RequestError
        error={query.error}
        permission={permission}
        onRetry={query.refetch}
      />
    ) : (
      <Skeleton heights={skeleton} />
    );
  }
  return (
    <>
      {query.staleSince !== undefined && (
        <StaleNotice since={query.staleSince} error={query.error} />
      )}
      {children(query.data)}
    </>
  );
}
