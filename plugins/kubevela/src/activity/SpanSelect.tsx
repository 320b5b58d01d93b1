import TextField from '@material-ui/core/TextField';
import { useT, useUrlState } from '@velastage/plugin-kubevela-react';
import { readSpan, SPANS, type Span } from './activityFilters';

/** Up to how long ago. */
export function SpanSelect() {
  const { t } = useT();
  const url = useUrlState();
  return (
    <TextField
      select
      size="small"
      variant="outlined"
      value={readSpan(url) ?? ''}
      onChange={({ target }) => url.set({ within: target.value })}
      SelectProps={{ native: true }}
      inputProps={{
        'aria-label': t('activity.within'),
        style: { height: 31, padding: '0 28px 0 8px', fontSize: '0.875rem' },
      }}
    >
      <option value="">{t('activity.within.any')}</option>
      {(Object.keys(SPANS) as Span[]).map(span => (
        <option key={span} value={span}>
          {t(`activity.within.${span}`)}
        </option>
      ))}
    </TextField>
  );
}
