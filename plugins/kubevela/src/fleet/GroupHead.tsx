import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import {
  DeliveryMark,
  DriftMark,
  HealthMark,
  quietColor,
  useT,
  type ApplicationGroup,
} from '@velastage/plugin-kubevela-react';
import { HEALTHS } from './FleetCounts';
import { NONE, type GroupField } from './fleetFilters';
import { useValueText } from './useValueText';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: theme.spacing(2),
    overflow: 'hidden',
    whiteSpace: 'nowrap',
  },
  toggle: {
    font: 'inherit',
    fontWeight: 700,
    gap: theme.spacing(0.5),
    padding: theme.spacing(0.5, 0),
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  quiet: { color: quietColor(theme) },
  count: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 2,
    fontVariantNumeric: 'tabular-nums',
  },
}));

/** A group by name, with how many of it are in which state; opens and closes it. */
export function GroupHead(props: {
  group: ApplicationGroup;
  groupBy: GroupField;
  countText: string;
  isOpen: boolean;
  onToggle(): void;
}) {
  const { group, groupBy, countText, isOpen, onToggle } = props;
  const classes = useStyles();
  const { t } = useT();
  const text = useValueText();
  const Arrow = isOpen ? ExpandMoreIcon : ChevronRightIcon;
  const name =
    group.value === NONE
      ? t(`fleet.groupBy.${groupBy}.none`)
      : text(group.value);
  return (
    <div className={classes.head}>
      <ButtonBase
        className={classes.toggle}
        aria-expanded={isOpen}
        title={group.value === NONE ? undefined : group.value}
        onClick={onToggle}
      >
        <Arrow fontSize="small" aria-hidden />
        {name}
      </ButtonBase>
      <span className={classes.quiet}>{countText}</span>
      {HEALTHS.filter(health => group.healths[health] > 0).map(health => (
        <span key={health} className={classes.count}>
          <HealthMark health={health} iconOnly /> {group.healths[health]}
        </span>
      ))}
      {group.waiting > 0 && (
        <span className={classes.count}>
          <DeliveryMark delivery="Waiting" /> {group.waiting}
        </span>
      )}
      {group.drifted > 0 && (
        <span className={classes.count}>
          <DriftMark drift="Drifted" /> {group.drifted}
        </span>
      )}
    </div>
  );
}
