import { Link as RouterLink } from 'react-router-dom';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import {
  kubevelaApplicationReadPermission,
  stringifyInstanceRef,
} from '@velastage/plugin-kubevela-common';
import {
  quietColor,
  Blank,
  DeliveryMark,
  HealthMark,
  LiveState,
  PartialNotice,
  RelativeTime,
  useProblemText,
  useT,
  type InstanceList,
  type InstanceSummary,
} from '@velastage/plugin-kubevela-react';
import { instanceNames, refOf } from '../common/instanceNames';
import { useInstances, type ApplicationSource } from '../common/queries';
import { Stack } from '../common/Stack';
import { useOptionalRoute } from '../common/useOptionalRoute';
import { applicationRouteRef } from '../routes';
import { EntitySource } from './EntitySource';

const MAX_SHOWN = 8;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(0.75, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, auto) 118px 52px',
    alignItems: 'center',
    columnGap: theme.spacing(1.5),
  },
  name: { fontWeight: 600, overflowWrap: 'anywhere' },
  quiet: { color: quietColor(theme), fontSize: '0.85rem' },
  code: {
    fontFamily: 'monospace',
    fontSize: '0.8rem',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  problem: { fontSize: '0.85rem', overflowWrap: 'anywhere' },
}));

/** Health over the instances of an entity's application, worst first. */
export function EntityHealthCard() {
  const { t } = useT();
  return (
    <EntityInfoCard title={t('card.title')}>
      <EntitySource>{source => <Health source={source} />}</EntitySource>
    </EntityInfoCard>
  );
}

function Health({ source }: { source: ApplicationSource }) {
  const query = useInstances(source);
  return (
    <LiveState
      query={query}
      permission={kubevelaApplicationReadPermission.name}
      skeleton={[32, 32, 32]}
    >
      {data => <HealthList data={data} source={source} />}
    </LiveState>
  );
}

function HealthList(props: { data: InstanceList; source: ApplicationSource }) {
  const { data, source } = props;
  const classes = useStyles();
  const { t } = useT();
  const textOf = useProblemText();
  const route = useOptionalRoute(applicationRouteRef);
  const [namespace, name] = source.application.split('/');
  const names = instanceNames(data.items);
  if (data.items.length === 0) {
    return (
      <Blank
        title={t('instances.empty.title', { application: source.application })}
      />
    );
  }
  const last = lastChanged(data.items);
  const left = data.totalItems - MAX_SHOWN;
  return (
    <Stack>
      <ul className={classes.list}>
        {data.items.slice(0, MAX_SHOWN).map(each => {
          const label = names.get(each.key);
          const to = route?.({ namespace, name });
          const search = `?instance=${encodeURIComponent(
            stringifyInstanceRef(refOf(each)),
          )}`;
          return (
            <li key={each.key} className={classes.item}>
              <div className={classes.line}>
                <span className={classes.name}>
                  {to ? (
                    <Link component={RouterLink} to={`${to}/status${search}`}>
                      {label}
                    </Link>
                  ) : (
                    label
                  )}
                </span>
                <span className={`${classes.quiet} ${classes.code}`}>
                  {each.release}
                </span>
                <HealthMark
                  health={each.health.status}
                  hint={each.health.message}
                />
                <span className={classes.quiet}>
                  {each.health.since && <RelativeTime at={each.health.since} />}
                </span>
              </div>
              {each.problem && (
                <div className={classes.problem}>
                  {textOf(each.problem).sentence}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <div className={classes.quiet}>
          {t('card.more', { n: String(left) })}
        </div>
      )}
      {last?.delivery.since && (
        <div className={classes.quiet}>
          {t('card.lastChange')}{' '}
          <RelativeTime at={last.delivery.since} form="ago" />{' '}
          {t('card.lastChangeIn', { instance: names.get(last.key) ?? '' })}
          {last.release && `, ${last.release}`}
          {' · '}
          <DeliveryMark
            delivery={last.delivery.state}
            hint={last.delivery.message}
          />
        </div>
      )}
      <PartialNotice clusters={data.clusters} />
    </Stack>
  );
}

/** The instance that was delivered, or began to be, last. */
function lastChanged(items: InstanceSummary[]): InstanceSummary | undefined {
  const since = ({ delivery }: InstanceSummary) =>
    delivery.since ? Date.parse(delivery.since) : 0;
  return items.reduce<InstanceSummary | undefined>(
    (last, each) => (since(each) > (last ? since(last) : 0) ? each : last),
    undefined,
  );
}
