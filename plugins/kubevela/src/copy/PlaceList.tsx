import { useId, type ReactNode } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  HealthMark,
  Quiet,
  quietColor,
  useT,
} from '@velastage/plugin-kubevela-react';
import { FilterBar } from '../common/FilterBar';
import type { Place } from './places';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    borderTop: `1px solid ${theme.palette.divider}`,
    '&:first-child': { borderTop: 0 },
  },
  label: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(1.5),
    padding: theme.spacing(0.75, 0),
    cursor: 'pointer',
    overflowWrap: 'anywhere',
  },
  off: { cursor: 'default', color: quietColor(theme) },
  name: { fontWeight: 600 },
  where: { fontFamily: 'monospace', fontSize: '0.8rem' },
  state: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    marginLeft: 'auto',
  },
}));

/** Places under a heading, to be chosen. */
export function PlaceList(props: {
  title: string;
  places: Place[];
  chosen: Place[];
  aside?: ReactNode;
  /** Keeps the heading where nothing is under it. */
  isEmptyShown?: boolean;
  onToggle(place: Place): void;
}) {
  const { title, places, chosen, aside, onToggle } = props;
  const classes = useStyles();
  const { t } = useT();
  const id = useId();
  if (places.length === 0 && !props.isEmptyShown) {
    return null;
  }
  return (
    <section aria-labelledby={id}>
      <FilterBar end={aside}>
        <Typography id={id} variant="subtitle2" component="h3">
          {title}
        </Typography>
      </FilterBar>
      {places.length === 0 && <Quiet>{t('copy.where.none')}</Quiet>}
      <ul className={classes.list}>
        {places.map(place => {
          const problem =
            place.problem ??
            (place.allowed ? undefined : t('copy.where.denied'));
          const inputId = `${id}-${place.id}`;
          return (
            <li key={place.id} className={classes.row}>
              <Checkbox
                id={inputId}
                size="small"
                color="primary"
                disabled={problem !== undefined}
                checked={chosen.some(each => each.id === place.id)}
                onChange={() => onToggle(place)}
              />
              <label
                htmlFor={inputId}
                className={`${classes.label} ${problem ? classes.off : ''}`}
              >
                <span className={classes.name}>{place.name}</span>
                <span className={classes.where}>{place.id}</span>
                <span className={classes.state}>
                  {place.instance && (
                    <>
                      <HealthMark
                        health={place.instance.health.status}
                        iconOnly
                      />
                      {place.instance.release}
                    </>
                  )}
                  {!place.instance && !problem && (
                    <Quiet>{t('copy.where.new')}</Quiet>
                  )}
                  {problem && <Quiet>{problem}</Quiet>}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
