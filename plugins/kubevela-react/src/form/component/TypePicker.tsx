import { useId, useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import type { DefinitionSummary } from '../../api/models';
import { quietColor, toneColor } from '../../health/tone';
import { useT } from '../../translation/useT';

/** So many can be looked over without a filter. */
const MANY = 8;
const CARD_PX = 220;

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  open: { textTransform: 'none' },
  panel: {
    alignSelf: 'stretch',
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
    padding: theme.spacing(1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  cards: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${CARD_PX}px), 1fr))`,
    gap: theme.spacing(1),
    maxHeight: 320,
    overflowY: 'auto',
    listStyle: 'none',
    margin: 0,
    // Room for the ring around the card that has the focus.
    padding: 3,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'flex-start',
    width: '100%',
    height: '100%',
    padding: theme.spacing(1, 1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  name: { fontWeight: 600, fontSize: '0.9rem' },
  description: { color: quietColor(theme), fontSize: '0.8rem' },
  warning: { color: toneColor(theme, 'warning'), fontSize: '0.8rem' },
}));

/**
 * What a {@link TypePicker} takes.
 *
 * @public
 */
export interface TypePickerProps {
  /** Of the button that opens it. */
  label: string;
  types: DefinitionSummary[];
  onPick(name: string): void;
  /** What is to be known before a type is taken. */
  warningOf?(type: DefinitionSummary): string | undefined;
  /** Types that are not meant for this, and what they are called together; shown on demand. */
  others?: { label: string; types: DefinitionSummary[] };
  /** Unique in the page. */
  id: string;
}

/**
 * A button that opens a list of types, with what the platform says about each, to add one.
 *
 * @public
 */
export function TypePicker(props: TypePickerProps) {
  const { label, types, others, id, onPick } = props;
  const { t } = useT();
  const classes = useStyles();
  const panel = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const [filter, setFilter] = useState('');
  const offered = all && others ? [...types, ...others.types] : types;
  const wanted = filter.trim().toLowerCase();
  const shown = offered.filter(({ name, description = '' }) =>
    `${name} ${description}`.toLowerCase().includes(wanted),
  );
  const close = () => {
    setOpen(false);
    setFilter('');
    button.current?.focus();
  };
  return (
    <div className={classes.root}>
      <Button
        ref={button}
        id={`${id}-add`}
        size="small"
        variant="outlined"
        className={classes.open}
        startIcon={<AddIcon aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panel : undefined}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        {label}
      </Button>
      {isOpen && (
        // eslint-disable-next-line jsx-a11y/no-static-element-interactions
        <div
          id={panel}
          className={classes.panel}
          onKeyDown={event => {
            if (event.key === 'Escape') {
              event.stopPropagation();
              close();
            }
          }}
        >
          {offered.length > MANY && (
            <TextField
              id={`${id}-find`}
              label={t('form.types.filter')}
              value={filter}
              onChange={event => setFilter(event.target.value)}
              // Whoever opened it looks for something.
              // eslint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              variant="outlined"
              size="small"
            />
          )}
          <ul className={classes.cards} aria-label={label}>
            {shown.map(type => {
              const warning = props.warningOf?.(type);
              const text = `${id}-${type.name}-text`;
              return (
                <li key={type.name}>
                  <button
                    type="button"
                    className={classes.card}
                    aria-label={type.name}
                    aria-describedby={text}
                    onClick={() => {
                      close();
                      onPick(type.name);
                    }}
                  >
                    <div className={classes.name}>{type.name}</div>
                    <div id={text}>
                      <div className={classes.description}>
                        {type.description}
                      </div>
                      {warning && (
                        <div className={classes.warning}>{warning}</div>
                      )}
                    </div>
                  </button>
                </li>
              );
            })}
          </ul>
          {shown.length === 0 && (
            <div role="status" className={classes.description}>
              {t('form.types.none')}
            </div>
          )}
          {others && others.types.length > 0 && (
            <Button
              size="small"
              className={classes.open}
              style={{ alignSelf: 'flex-start' }}
              aria-pressed={all}
              onClick={() => setAll(!all)}
            >
              {all ? t('form.less') : others.label}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
