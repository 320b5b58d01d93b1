import { useId, useState } from 'react';
import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Popover from '@material-ui/core/Popover';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import ArrowDropDownIcon from '@material-ui/icons/ArrowDropDown';
import { quietColor, useT } from '@velastage/plugin-kubevela-react';

/** From here on one searches rather than looks. */
const SEARCH_FROM = 8;
const MAX_SHOWN = 200;

const useStyles = makeStyles(theme => ({
  button: {
    textTransform: 'none',
    maxWidth: 280,
    '& .MuiButton-label': { overflow: 'hidden', whiteSpace: 'nowrap' },
  },
  value: { overflow: 'hidden', textOverflow: 'ellipsis', fontWeight: 600 },
  panel: {
    ...theme.typography.body2,
    padding: theme.spacing(1.5),
    width: 320,
    maxWidth: '90vw',
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    maxHeight: 320,
    overflow: 'auto',
  },
  label: {
    width: '100%',
    marginRight: 0,
    '& .MuiFormControlLabel-label': {
      display: 'flex',
      flex: 1,
      minWidth: 0,
      gap: theme.spacing(1),
      fontSize: '0.875rem',
    },
    '& .MuiCheckbox-root': { padding: theme.spacing(0.5, 1) },
  },
  text: { flex: 1, overflowWrap: 'anywhere' },
  count: { color: quietColor(theme) },
}));

/** A choice of several values, with how many each would show. */
export function FacetFilter(props: {
  name: string;
  values: Array<{ value: string; count: number }>;
  selected: string[];
  onChange(selected: string[]): void;
  /** What a value is called. */
  format?(value: string): string;
}) {
  const { name, selected, onChange, format = value => value } = props;
  const classes = useStyles();
  const { t } = useT();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [search, setSearch] = useState('');
  const known = new Set(props.values.map(({ value }) => value));
  const values = [
    // What is selected stays in sight when nothing has it any more.
    ...selected.filter(v => !known.has(v)).map(value => ({ value, count: 0 })),
    ...props.values,
  ];
  const found = values.filter(({ value }) =>
    `${value} ${format(value)}`.toLowerCase().includes(search.toLowerCase()),
  );
  const summary =
    selected.length > 1 ? String(selected.length) : selected.map(format)[0];
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        className={classes.button}
        endIcon={<ArrowDropDownIcon />}
        aria-haspopup="dialog"
        aria-expanded={Boolean(anchor)}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {name}
        {summary && (
          <>
            :&nbsp;<span className={classes.value}>{summary}</span>
          </>
        )}
      </Button>
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        PaperProps={{ role: 'dialog', 'aria-label': name } as object}
      >
        <div className={classes.panel}>
          {values.length >= SEARCH_FROM && (
            <TextField
              id={id}
              size="small"
              variant="outlined"
              label={t('filter.search', { name })}
              value={search}
              onChange={event => setSearch(event.target.value)}
            />
          )}
          {found.length === 0 && <span>{t('filter.none')}</span>}
          <ul className={classes.list}>
            {found.slice(0, MAX_SHOWN).map(({ value, count }) => (
              <li key={value}>
                <FormControlLabel
                  className={classes.label}
                  control={
                    <Checkbox
                      size="small"
                      color="primary"
                      checked={selected.includes(value)}
                      onChange={(_, checked) =>
                        onChange(
                          checked
                            ? [...selected, value]
                            : selected.filter(each => each !== value),
                        )
                      }
                    />
                  }
                  label={
                    <>
                      <span className={classes.text}>{format(value)}</span>
                      <span className={classes.count}>{count}</span>
                    </>
                  }
                />
              </li>
            ))}
          </ul>
          {selected.length > 0 && (
            <Button size="small" onClick={() => onChange([])}>
              {t('filter.clear')}
            </Button>
          )}
        </div>
      </Popover>
    </>
  );
}
