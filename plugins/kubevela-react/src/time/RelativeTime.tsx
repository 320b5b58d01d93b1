import { useT } from '../translation/useT';
import { useNow } from './now';
import { formatSpan } from './span';

/**
 * How long ago something was; the exact time, ISO 8601 in UTC, on hover. It keeps itself up to date.
 *
 * @public
 */
export function RelativeTime(props: {
  /** ISO 8601, or milliseconds since the epoch. */
  at: string | number;
  /** `span`: "4 min" (the default); `ago`: "4 min ago"; `for`: "for 4 min". */
  form?: 'span' | 'ago' | 'for';
}) {
  const { at, form = 'span' } = props;
  const { t } = useT();
  const now = useNow();
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) {
    return <>{String(at)}</>;
  }
  const span = formatSpan(t, now - date.getTime());
  const text = {
    span,
    ago: t('time.ago', { span }),
    for: t('time.for', { span }),
  }[form];
  return (
    <time dateTime={date.toISOString()} title={date.toISOString()}>
      {text}
    </time>
  );
}
