import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import {
  errorText,
  kubevelaApiRef,
  Notice,
  Quiet,
  useT,
  type Application,
  type InstanceSummary,
} from '@velastage/plugin-kubevela-react';
import { BatchDialog } from '../batch/BatchDialog';
import { useSelection } from '../batch/selection';
import { useFleetQuery } from './useFleetQuery';

/** What a person can still look through before saying yes; the API gives as many in one answer. */
const MAX_INSTANCES = 500;

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0.75, 1.5),
    border: `1px solid ${theme.palette.primary.main}`,
    borderRadius: theme.shape.borderRadius,
    '& .MuiButton-root': { textTransform: 'none' },
  },
}));

/** What can be done with the rows that are selected. */
export function SelectionBar() {
  const classes = useStyles();
  const { t } = useT();
  const api = useApi(kubevelaApiRef);
  const { isOn, rows, drop, end } = useSelection();
  const { query } = useFleetQuery();
  const [opened, setOpened] = useState<InstanceSummary[]>();
  const read = useMutation({
    // Only those that the filters let through: who looks at dev means dev.
    mutationFn: async () => {
      const { sort, order, ...filters } = query;
      const { instances, applications } = sorted([...rows.values()]);
      const found =
        applications.length > 0
          ? await api.listInstances({
              ...filters,
              application: applications,
              limit: MAX_INSTANCES,
            })
          : { items: [], totalItems: 0 };
      const total = found.totalItems + instances.length;
      if (total > MAX_INSTANCES) {
        throw new Error(
          t('batch.selected.tooMany', {
            n: String(total),
            max: String(MAX_INSTANCES),
          }),
        );
      }
      return [...instances, ...found.items];
    },
    onSuccess: setOpened,
  });
  if (!isOn) {
    return null;
  }
  return (
    <div
      className={classes.bar}
      role="group"
      aria-label={t('batch.selected', { n: String(rows.size) })}
    >
      <span role="status">{t('batch.selected', { n: String(rows.size) })}</span>
      <Button
        size="small"
        variant="contained"
        color="primary"
        disabled={rows.size === 0 || read.isPending}
        aria-haspopup="dialog"
        onClick={() => read.mutate()}
      >
        {t('batch.selected.operate')}
      </Button>
      <Button size="small" onClick={end}>
        {t('batch.select.end')}
      </Button>
      {read.isPending && <Quiet>{t('batch.selected.reading')}</Quiet>}
      {read.isError && (
        <Notice tone="error" role="alert">
          {t('batch.selected.failed', { message: errorText(read.error) })}
        </Notice>
      )}
      {opened && (
        <BatchDialog
          chosen
          instances={opened}
          onClose={deleted => {
            setOpened(undefined);
            drop(row => isGone(row, deleted));
          }}
        />
      )}
    </div>
  );
}

function isApplication(row: unknown): row is Application {
  return typeof row === 'object' && row !== null && 'instanceCount' in row;
}

/** Whether nothing is left of a row; of an application only some instances may have been deleted. */
function isGone(row: unknown, deleted: InstanceSummary[]): boolean {
  return isApplication(row)
    ? deleted.filter(({ application }) => application === row.application)
        .length >= row.instanceCount
    : deleted.some(({ key }) => key === (row as InstanceSummary).key);
}

/** A row is an instance, or an application with instances of its own. */
function sorted(rows: unknown[]): {
  instances: InstanceSummary[];
  applications: string[];
} {
  return {
    applications: rows
      .filter(isApplication)
      .map(({ application }) => application),
    instances: rows.filter(row => !isApplication(row)) as InstanceSummary[],
  };
}
