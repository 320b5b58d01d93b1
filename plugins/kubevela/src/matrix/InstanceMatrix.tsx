import { Link as RouterLink } from 'react-router-dom';
import Link from '@material-ui/core/Link';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CompareArrowsIcon from '@material-ui/icons/CompareArrows';
import { useApi } from '@backstage/core-plugin-api';
import { useQueries } from '@tanstack/react-query';
import { stringifyInstanceRef } from '@velastage/plugin-kubevela-common';
import {
  quietColor,
  HealthMark,
  kubevelaApiRef,
  liveQueryMeta,
  useT,
  useUrlState,
  visuallyHidden,
  type Instance,
  type InstanceSummary,
} from '@velastage/plugin-kubevela-react';
import { Choice } from '../common/Choice';
import { instanceNames, refOf } from '../common/instanceNames';
import { instanceKey } from '../common/queries';
import { Section } from '../common/Section';
import { INSTANCE_PARAM } from '../strip/useSelectedInstance';
import { cellsOf, componentNames, type Cell } from './cells';
import { ParameterMatrix } from './ParameterMatrix';

/** Each row is a request of its own; the worst come first. */
const MAX_INSTANCES = 30;

const VIEWS = ['versions', 'parameters'] as const;
type View = (typeof VIEWS)[number];
/** In the address. */
const PARAM = 'compare';

const useStyles = makeStyles(theme => ({
  aside: { marginLeft: 'auto' },
  scroller: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    fontSize: '0.85rem',
    minWidth: '100%',
    '& th, & td': {
      textAlign: 'left',
      padding: theme.spacing(0.75, 1.5, 0.75, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
      whiteSpace: 'nowrap',
      fontWeight: 'normal',
    },
    '& thead th': { color: quietColor(theme), fontWeight: 600 },
  },
  cell: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
  },
  release: {
    fontFamily: 'monospace',
    maxWidth: 220,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  differs: { fontWeight: 700 },
  quiet: { color: quietColor(theme) },
  hidden: visuallyHidden,
}));

/** The instances beside each other: their versions, or the parameters in which they differ. */
export function InstanceMatrix(props: {
  instances: InstanceSummary[];
  selectedKey: string;
}) {
  const { instances, selectedKey } = props;
  const classes = useStyles();
  const { t } = useT();
  const url = useUrlState();
  const shown = instances.slice(0, MAX_INSTANCES);
  const view = VIEWS.find(each => each === url.get(PARAM)) ?? VIEWS[0];
  return (
    <Section
      title={t('matrix.title')}
      aside={
        <div className={classes.aside}>
          <Choice<View>
            label={t('compare.switch')}
            value={view}
            options={VIEWS.map(value => ({
              value,
              text: t(`compare.${value}`),
            }))}
            onChange={value =>
              url.set({ [PARAM]: value === VIEWS[0] ? undefined : value })
            }
          />
        </div>
      }
    >
      {view === 'parameters' ? (
        <ParameterMatrix instances={shown} />
      ) : (
        <VersionMatrix instances={shown} selectedKey={selectedKey} />
      )}
      {instances.length > shown.length && (
        <Typography variant="body2" className={classes.quiet}>
          {t('matrix.left', { n: String(instances.length - shown.length) })}
        </Typography>
      )}
    </Section>
  );
}

/** Instances against components: release and health, differences marked. */
function VersionMatrix(props: {
  instances: InstanceSummary[];
  selectedKey: string;
}) {
  const { instances: shown, selectedKey } = props;
  const classes = useStyles();
  const { t } = useT();
  const url = useUrlState();
  const api = useApi(kubevelaApiRef);
  const names = instanceNames(shown);
  const details = useQueries({
    queries: shown.map(summary => ({
      queryKey: instanceKey(refOf(summary)),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.getInstance(refOf(summary), { signal }),
      meta: liveQueryMeta<Instance>({
        instanceKeys: data => [data.summary.key],
      }),
    })),
  });
  const loaded = details.flatMap(({ data }) => (data ? [data] : []));
  const columns = componentNames(loaded).map(name => ({
    name,
    cells: cellsOf(loaded, name),
  }));
  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('matrix.instance')}</th>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((summary, index) => {
            const id = stringifyInstanceRef(refOf(summary));
            const { isPending, isError } = details[index];
            return (
              <tr key={summary.key}>
                <th scope="row">
                  <span className={classes.cell}>
                    <HealthMark health={summary.health.status} iconOnly />
                    <Link
                      component={RouterLink}
                      to={{ search: url.search({ [INSTANCE_PARAM]: id }) }}
                      aria-current={
                        summary.key === selectedKey ? 'true' : undefined
                      }
                      title={id}
                    >
                      {names.get(summary.key)}
                    </Link>
                  </span>
                </th>
                {columns.map(({ name, cells }) => (
                  <td key={name}>
                    <MatrixCell
                      cell={cells.get(summary.key)}
                      state={readState(isPending, isError)}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type ReadState = 'pending' | 'failed' | 'read';

function readState(isPending: boolean, isError: boolean): ReadState {
  if (isPending) {
    return 'pending';
  }
  return isError ? 'failed' : 'read';
}

function MatrixCell(props: { cell: Cell | undefined; state: ReadState }) {
  const { cell, state } = props;
  const classes = useStyles();
  const { t } = useT();
  if (!cell) {
    const text = {
      pending: '…',
      failed: t('matrix.unread'),
      read: t('matrix.absent'),
    }[state];
    return <span className={classes.quiet}>{text}</span>;
  }
  const { component, release, differs } = cell;
  return (
    <span className={classes.cell}>
      <HealthMark
        health={component.health.status}
        hint={component.health.message}
        iconOnly
      />
      <span
        className={`${classes.release} ${differs ? classes.differs : ''}`}
        title={component.images.join(', ')}
      >
        {release || component.type}
      </span>
      {differs && (
        <>
          <CompareArrowsIcon
            style={{ fontSize: '1rem' }}
            titleAccess={t('matrix.differs')}
          />
        </>
      )}
    </span>
  );
}
