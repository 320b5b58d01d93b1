import { useId, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import ButtonBase from '@material-ui/core/ButtonBase';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import type { Health } from '@velastage/plugin-kubevela-common';
import {
  quietColor,
  ClusterMark,
  HealthMark,
  RelativeTime,
  toneColor,
  useT,
  type Cluster,
} from '@velastage/plugin-kubevela-react';
import { useOptionalRoute } from '../common/useOptionalRoute';
import { useUnfolded } from '../common/useUnfolded';
import { rootRouteRef } from '../routes';
import { ClusterDetails } from './ClusterDetails';

const HEALTHS: Health[] = [
  'Degraded',
  'Missing',
  'Unknown',
  'Terminating',
  'Progressing',
  'Suspended',
  'Healthy',
];

const useStyles = makeStyles(theme => ({
  row: {
    '& > td, & > th': {
      padding: theme.spacing(1),
      verticalAlign: 'top',
      borderBottom: `1px solid ${theme.palette.divider}`,
      textAlign: 'left',
      fontWeight: 'normal',
    },
  },
  open: { '& > td, & > th': { borderBottom: 0 } },
  toggle: {
    display: 'inline-flex',
    alignItems: 'center',
    font: 'inherit',
    fontWeight: 600,
    gap: theme.spacing(0.5),
    textAlign: 'left',
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  quiet: { color: quietColor(theme), fontSize: '0.78rem' },
  healths: { display: 'flex', gap: theme.spacing(1) },
  count: { display: 'inline-flex', alignItems: 'center', gap: 2 },
  details: { padding: theme.spacing(0, 2, 2, 4.5) },
  nowrap: { whiteSpace: 'nowrap' },
  failing: {
    color: toneColor(theme, 'error'),
    fontSize: '0.78rem',
    whiteSpace: 'nowrap',
  },
}));

/** A column of the cluster table. */
export interface ClusterColumn {
  id: string;
  header: string;
  render(cluster: Cluster): ReactNode;
}

/** The columns after the cluster's name, and the name's own header. */
export function useClusterColumns(): ClusterColumn[] {
  const { t } = useT();
  const classes = useStyles();
  const root = useOptionalRoute(rootRouteRef);
  return [
    { id: 'name', header: t('clusters.name'), render: () => null },
    {
      id: 'status',
      header: t('clusters.status'),
      render: ({ status, message }) => (
        <ClusterMark status={status} hint={message} />
      ),
    },
    {
      id: 'since',
      header: t('clusters.since'),
      render: ({ since }) =>
        since && (
          <span className={classes.nowrap}>
            <RelativeTime at={since} />
          </span>
        ),
    },
    {
      id: 'velaCore',
      header: t('clusters.velaCore'),
      render: ({ velaCore }) =>
        velaCore &&
        (velaCore.installed ? (
          <>
            {velaCore.version ?? '?'}
            {velaCore.failing && (
              <div className={classes.failing}>{t('clusters.failing')}</div>
            )}
          </>
        ) : (
          t('clusters.notInstalled')
        )),
    },
    {
      id: 'kubernetes',
      header: t('clusters.kubernetes'),
      render: ({ kubernetesVersion }) => kubernetesVersion,
    },
    {
      id: 'applications',
      header: t('clusters.applications'),
      render: ({ applications, name }) =>
        applications > 0 && root ? (
          <Link
            component={RouterLink}
            to={`${root()}/applications?cluster=${encodeURIComponent(name)}`}
          >
            {applications}
          </Link>
        ) : (
          applications
        ),
    },
    {
      id: 'objects',
      header: t('clusters.objects'),
      render: ({ objects }) => objects.toLocaleString('en-US'),
    },
    {
      id: 'healths',
      header: t('clusters.healths'),
      render: ({ healths = {} }) => (
        <div className={classes.healths}>
          {HEALTHS.filter(health => healths[health] > 0).map(health => (
            <span key={health} className={classes.count}>
              <HealthMark health={health} iconOnly /> {healths[health]}
            </span>
          ))}
        </div>
      ),
    },
    {
      id: 'blindSpots',
      header: t('clusters.blindSpots'),
      render: ({ blindSpots }) => blindSpots.length || '–',
    },
    {
      id: 'definitions',
      header: t('clusters.definitions'),
      render: ({ definitions }) =>
        definitions &&
        (definitions.differences.length > 0 ? (
          <span className={classes.nowrap}>
            {t('clusters.definitions.differ', {
              n: String(definitions.differences.length),
              total: String(definitions.total),
            })}
          </span>
        ) : (
          definitions.total
        )),
    },
    {
      id: 'watches',
      header: t('clusters.watches'),
      render: ({ watches }) => watches.length,
    },
  ];
}

/** A cluster; its details open under it, and stay open in the address (`?open=`). */
export function ClusterRow(props: {
  cluster: Cluster;
  columns: ClusterColumn[];
}) {
  const { cluster, columns } = props;
  const classes = useStyles();
  const { t } = useT();
  const id = useId();
  const [isOpen, toggle] = useUnfolded(cluster.name);
  const title = cluster.title ?? cluster.name;
  const Arrow = isOpen ? ExpandLessIcon : ExpandMoreIcon;
  return (
    <>
      <tr className={`${classes.row} ${isOpen ? classes.open : ''}`}>
        <th scope="row">
          <ButtonBase
            className={classes.toggle}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            title={t('clusters.details', { cluster: title })}
            onClick={toggle}
          >
            <Arrow fontSize="small" aria-hidden /> {title}
          </ButtonBase>
          {title !== cluster.name && (
            <div className={classes.quiet}>{cluster.name}</div>
          )}
        </th>
        {columns.slice(1).map(column => (
          <td key={column.id}>{column.render(cluster)}</td>
        ))}
      </tr>
      {isOpen && (
        <tr className={classes.row} id={id}>
          <td colSpan={columns.length}>
            <div className={classes.details}>
              <ClusterDetails cluster={cluster} />
            </div>
          </td>
        </tr>
      )}
    </>
  );
}
