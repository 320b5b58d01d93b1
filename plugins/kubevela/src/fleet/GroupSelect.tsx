import TextField from '@material-ui/core/TextField';
import { useT, useUrlState } from '@velastage/plugin-kubevela-react';
import { GROUP_FIELDS, readGroup } from './fleetFilters';

/** What the rows are grouped by. */
export function GroupSelect() {
  const { t } = useT();
  const url = useUrlState();
  return (
    <TextField
      select
      size="small"
      variant="outlined"
      value={readGroup(url) ?? ''}
      onChange={({ target }) =>
        url.set({ group: target.value, open: undefined })
      }
      SelectProps={{ native: true }}
      inputProps={{
        'aria-label': t('fleet.groupBy'),
        style: { height: 31, padding: '0 28px 0 8px', fontSize: '0.875rem' },
      }}
    >
      <option value="">{t('fleet.ungrouped')}</option>
      {GROUP_FIELDS.map(field => (
        <option key={field} value={field}>
          {t(`fleet.groupBy.${field}`)}
        </option>
      ))}
    </TextField>
  );
}
