import { Fragment } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import {
  kubevelaManifestReadPermission,
  stringifyInstanceRef,
} from '@velastage/plugin-kubevela-common';
import { useQuery } from '@tanstack/react-query';
import {
  kubevelaApiRef,
  liveQueryMeta,
  LiveState,
  Quiet,
  quietColor,
  useT,
  type InstanceSummary,
  type ParameterComparison,
  type ParameterRow,
} from '@velastage/plugin-kubevela-react';
import { instanceNames, refOf } from '../common/instanceNames';
import { partText } from '../revisions/changeText';

const useStyles = makeStyles(theme => ({
  scroller: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    fontSize: '0.85rem',
    minWidth: '100%',
    '& th, & td': {
      textAlign: 'left',
      padding: theme.spacing(0.75, 1.5, 0.75, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
      fontWeight: 'normal',
      verticalAlign: 'top',
    },
    '& thead th': { color: quietColor(theme), fontWeight: 600 },
    '& th[scope="rowgroup"]': { fontWeight: 600 },
  },
  path: { fontFamily: 'monospace', fontSize: '0.8rem', whiteSpace: 'nowrap' },
  value: {
    fontFamily: 'monospace',
    fontSize: '0.8rem',
    maxWidth: 280,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  quiet: { color: quietColor(theme) },
}));

/** The parameters in which instances differ: a row for each, a column for each instance. */
export function ParameterMatrix(props: { instances: InstanceSummary[] }) {
  const { instances } = props;
  const api = useApi(kubevelaApiRef);
  const refs = instances.map(refOf);
  const query = useQuery({
    queryKey: ['kubevela', 'parameters', refs.map(stringifyInstanceRef)],
    queryFn: ({ signal }) => api.compareParameters(refs, { signal }),
    meta: liveQueryMeta<ParameterComparison>({
      instanceKeys: () => instances.map(({ key }) => key),
    }),
  });
  return (
    <LiveState
      query={{
        data: query.data,
        error: query.error,
        isLoading: query.isPending,
        isPrevious: false,
        staleSince: undefined,
        refetch: query.refetch,
      }}
      permission={kubevelaManifestReadPermission.name}
      skeleton={[24, 120]}
    >
      {data => <Compared data={data} instances={instances} />}
    </LiveState>
  );
}

function Compared(props: {
  data: ParameterComparison;
  instances: InstanceSummary[];
}) {
  const { data, instances } = props;
  const classes = useStyles();
  const { t } = useT();
  const names = instanceNames(instances);
  const parts = new Map<string, ParameterRow[]>();
  for (const row of data.items) {
    const part = partText(t, { ...row, kind: 'changed' });
    parts.set(part, [...(parts.get(part) ?? []), row]);
  }
  return (
    <>
      {data.items.length > 0 ? (
        <div
          className={classes.scroller}
          // Scrolled by keyboard where it is wider than the screen.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          role="group"
          aria-label={t('compare.parameters')}
        >
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('copy.parameter')}</th>
                {instances.map(({ key }, index) => (
                  <th key={key} scope="col">
                    {names.get(key)}
                    {data.instances[index]?.problem && (
                      <Quiet>
                        <span title={data.instances[index].problem}>
                          {t('compare.unread')}
                        </span>
                      </Quiet>
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...parts].map(([part, rows]) => (
                <Fragment key={part}>
                  <tr>
                    <th scope="rowgroup" colSpan={instances.length + 1}>
                      {part}
                    </th>
                  </tr>
                  {rows.map(row => (
                    <Row key={row.id} row={row} />
                  ))}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Typography variant="body2">{t('compare.none')}</Typography>
      )}
      <Typography variant="body2" className={classes.quiet}>
        {data.items.length > 0 && data.same > 0
          ? t('compare.same', { n: String(data.same) })
          : ''}
        {data.left > 0 && ` ${t('compare.left', { n: String(data.left) })}`}
      </Typography>
    </>
  );
}

function Row({ row }: { row: ParameterRow }) {
  const classes = useStyles();
  const { t } = useT();
  return (
    <tr>
      <th scope="row" className={classes.path}>
        {row.path || t('copy.whole')}
      </th>
      {row.values.map(({ text, present }, index) => (
        // eslint-disable-next-line react/no-array-index-key
        <td key={index} className={classes.value}>
          {present !== undefined &&
            t(present ? 'compare.present' : 'compare.absent')}
          {present === undefined && (
            <>{text ?? <span className={classes.quiet}>–</span>}</>
          )}
        </td>
      ))}
    </tr>
  );
}
