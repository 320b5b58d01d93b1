import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type { DefinitionSummary } from '../../api/models';
import { quietColor } from '../../health/tone';
import { visuallyHidden } from '../../table/visuallyHidden';
import { useT } from '../../translation/useT';

/** So many can be looked over without a filter. */
const MANY = 8;
const CARD_PX = 210;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    minWidth: 0,
  },
  cards: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${CARD_PX}px), 1fr))`,
    gap: theme.spacing(1),
    maxHeight: 360,
    overflowY: 'auto',
    // Room for the ring around the card that has the focus.
    padding: 3,
  },
  card: {
    display: 'block',
    padding: theme.spacing(1, 1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-within': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  chosen: {
    borderColor: theme.palette.primary.main,
    boxShadow: `inset 0 0 0 1px ${theme.palette.primary.main}`,
    backgroundColor: theme.palette.action.selected,
  },
  name: { fontWeight: 600, fontSize: '0.9rem' },
  description: { color: quietColor(theme), fontSize: '0.8rem' },
}));

/**
 * Component types to choose one from, with what the platform says about each.
 *
 * @public
 */
export function TypeCards(props: {
  types: DefinitionSummary[];
  value: string | undefined;
  onChange(name: string): void;
  readOnly?: boolean;
  /** Unique in the page. */
  id: string;
}) {
  const { types, value, onChange, readOnly, id } = props;
  const { t } = useT();
  const classes = useStyles();
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const shown = types.filter(({ name, description = '' }) =>
    `${name} ${description}`.toLowerCase().includes(wanted),
  );
  return (
    <div className={classes.root}>
      {types.length > MANY && (
        <TextField
          id={`${id}-filter`}
          label={t('form.types.filter')}
          value={filter}
          onChange={event => setFilter(event.target.value)}
          variant="outlined"
          size="small"
        />
      )}
      <div
        role="radiogroup"
        aria-label={t('form.types.label')}
        className={classes.cards}
      >
        {shown.map(({ name, description }) => (
          <label
            key={name}
            className={`${classes.card} ${
              name === value ? classes.chosen : ''
            }`}
          >
            <input
              type="radio"
              name={`${id}-type`}
              value={name}
              checked={name === value}
              disabled={readOnly}
              onChange={() => onChange(name)}
              style={visuallyHidden}
              aria-labelledby={`${id}-${name}-name`}
              aria-describedby={`${id}-${name}-text`}
            />
            <div id={`${id}-${name}-name`} className={classes.name}>
              {name}
            </div>
            <div id={`${id}-${name}-text`} className={classes.description}>
              {description}
            </div>
          </label>
        ))}
      </div>
      {shown.length === 0 && (
        <div role="status" className={classes.description}>
          {t('form.types.none')}
        </div>
      )}
    </div>
  );
}
