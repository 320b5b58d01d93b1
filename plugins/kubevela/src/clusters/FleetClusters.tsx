import CloudQueueIcon from '@material-ui/icons/CloudQueue';
import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import { kubevelaClusterReadPermission } from '@velastage/plugin-kubevela-common';
import {
  quietColor,
  Blank,
  LiveState,
  useT,
} from '@velastage/plugin-kubevela-react';
import { useClusters } from '../common/queries';
import { Stack } from '../common/Stack';
import { ClusterRow, useClusterColumns } from './ClusterRow';
import { VelaCoreNotice } from './VelaCoreNotice';
import { VersionNotice } from './VersionNotice';

const useStyles = makeStyles(theme => ({
  scroller: { overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: '0.85rem',
    '& > thead th': {
      textAlign: 'left',
      whiteSpace: 'nowrap',
      color: quietColor(theme),
      fontSize: '0.78rem',
      fontWeight: 600,
      padding: theme.spacing(1),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
  },
}));

/** Every configured cluster: how it can be seen, what it holds, what we may not see in it. */
export function FleetClusters() {
  const classes = useStyles();
  const { t } = useT();
  const query = useClusters();
  const columns = useClusterColumns();
  return (
    <Stack>
      <LiveState
        query={query}
        permission={kubevelaClusterReadPermission.name}
        skeleton={[36, 48, 48, 48]}
      >
        {({ items }) =>
          items.length === 0 ? (
            <Blank
              icon={<CloudQueueIcon fontSize="inherit" />}
              title={t('clusters.empty.title')}
            >
              {t('clusters.empty.text')}
            </Blank>
          ) : (
            <>
              <VelaCoreNotice clusters={items} />
              <VersionNotice clusters={items} />
              <Paper variant="outlined" className={classes.scroller}>
                <table
                  className={classes.table}
                  aria-label={t('clusters.label')}
                >
                  <thead>
                    <tr>
                      {columns.map(({ id, header }) => (
                        <th key={id} scope="col">
                          {header}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {items.map(cluster => (
                      <ClusterRow
                        key={cluster.name}
                        cluster={cluster}
                        columns={columns}
                      />
                    ))}
                  </tbody>
                </table>
              </Paper>
            </>
          )
        }
      </LiveState>
    </Stack>
  );
}
