import { useMemo } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import { useT, type Column } from '@velastage/plugin-kubevela-react';
import { useSelection } from '../batch/selection';

const WIDTH_PX = 46;

/** The columns, with one to select rows in front while somebody selects. */
export function useSelectableColumns<Row>(
  columns: Column<Row>[],
  rowKey: (row: Row) => string,
  nameOf: (row: Row) => string,
): Column<Row>[] {
  const { t } = useT();
  const { isOn, rows, toggle } = useSelection();
  return useMemo(
    () =>
      isOn
        ? [
            {
              id: 'select',
              header: t('batch.select'),
              hideHeader: true,
              minWidth: WIDTH_PX,
              render: row => (
                <Checkbox
                  size="small"
                  color="primary"
                  style={{ padding: 6 }}
                  checked={rows.has(rowKey(row))}
                  inputProps={{
                    'aria-label': t('batch.select.row', { name: nameOf(row) }),
                  }}
                  onChange={() => toggle(rowKey(row), row)}
                />
              ),
            },
            ...columns,
          ]
        : columns,
    [columns, isOn, rows, toggle, rowKey, nameOf, t],
  );
}
