import ButtonBase from '@material-ui/core/ButtonBase';
import { alpha, makeStyles } from '@material-ui/core/styles';
import type {
  DeliveryState,
  DriftState,
  Health,
} from '@velastage/plugin-kubevela-common';
import {
  quietColor,
  DeliveryMark,
  DriftMark,
  HealthMark,
  useT,
  useUrlState,
  type Facet,
} from '@velastage/plugin-kubevela-react';

/** Worst first, as the backend sorts. */
export const HEALTHS: Health[] = [
  'Degraded',
  'Missing',
  'Unknown',
  'Terminating',
  'Progressing',
  'Suspended',
  'Healthy',
];
const DELIVERIES: DeliveryState[] = [
  'Rejected',
  'Failed',
  'Terminated',
  'Waiting',
  'Running',
  'Pending',
  'Paused',
  'Deleting',
  'Delivered',
];
const DRIFTS: DriftState[] = ['Drifted', 'Unknown', 'NotTracked', 'InSync'];

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(3),
    rowGap: theme.spacing(1),
  },
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
    [theme.breakpoints.down('xs')]: {
      // On a phone the counts would fill the screen; each axis is a line that scrolls.
      flexWrap: 'nowrap',
      overflowX: 'auto',
      width: '100%',
    },
  },
  name: {
    color: quietColor(theme),
    fontSize: '0.78rem',
    fontWeight: 600,
    marginRight: theme.spacing(0.5),
  },
  count: {
    gap: theme.spacing(0.75),
    flexShrink: 0,
    padding: theme.spacing(0.25, 1),
    minHeight: 28,
    borderRadius: 14,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
    font: 'inherit',
    fontSize: '0.85rem',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  on: {
    borderColor: theme.palette.text.primary,
    boxShadow: `inset 0 0 0 1px ${theme.palette.text.primary}`,
    backgroundColor: alpha(theme.palette.text.primary, 0.06),
  },
  number: { fontWeight: 700, fontVariantNumeric: 'tabular-nums' },
}));

/** How many are in each state of each axis; a click shows these. */
export function FleetCounts({ facets }: { facets: Facet[] }) {
  const classes = useStyles();
  const { t } = useT();
  return (
    <div className={classes.root} role="group" aria-label={t('fleet.counts')}>
      <Counts
        name="health"
        label={t('fleet.health')}
        facets={facets}
        order={HEALTHS}
        mark={value => <HealthMark health={value} />}
      />
      <Counts
        name="delivery"
        label={t('fleet.delivery')}
        facets={facets}
        order={DELIVERIES}
        mark={value => <DeliveryMark delivery={value} />}
      />
      <Counts
        name="drift"
        label={t('fleet.drift')}
        facets={facets}
        order={DRIFTS}
        mark={value => <DriftMark drift={value} />}
      />
    </div>
  );
}

function Counts<Value extends string>(props: {
  name: 'health' | 'delivery' | 'drift';
  label: string;
  facets: Facet[];
  order: Value[];
  mark(value: Value): JSX.Element;
}) {
  const { name, label, facets, order, mark } = props;
  const classes = useStyles();
  const url = useUrlState();
  const selected = url.all(name);
  const counts = new Map(
    facets
      .find(facet => facet.name === name)
      ?.values.map(({ value, count }) => [value, count]),
  );
  const shown = order.filter(
    value => (counts.get(value) ?? 0) > 0 || selected.includes(value),
  );
  return shown.length > 0 ? (
    <div className={classes.group} role="group" aria-label={label}>
      <span className={classes.name} aria-hidden>
        {label}
      </span>
      {shown.map(value => {
        const on = selected.includes(value);
        return (
          <ButtonBase
            key={value}
            className={`${classes.count} ${on ? classes.on : ''}`}
            aria-pressed={on}
            onClick={() =>
              url.set({
                [name]: on
                  ? selected.filter(each => each !== value)
                  : [...selected, value],
              })
            }
          >
            {mark(value)}
            <span className={classes.number}>{counts.get(value) ?? 0}</span>
          </ButtonBase>
        );
      })}
    </div>
  ) : null;
}
