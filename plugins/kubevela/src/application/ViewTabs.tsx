import { quietColor } from '@velastage/plugin-kubevela-react';
import { Link as RouterLink } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    gap: theme.spacing(3),
    listStyle: 'none',
    margin: 0,
    padding: 0,
    borderBottom: `1px solid ${theme.palette.divider}`,
    overflowX: 'auto',
  },
  tab: {
    display: 'block',
    padding: theme.spacing(1, 0.5),
    color: quietColor(theme),
    textDecoration: 'none',
    whiteSpace: 'nowrap',
    borderBottom: '2px solid transparent',
    '&:hover': { color: theme.palette.text.primary },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  selected: {
    color: theme.palette.text.primary,
    fontWeight: 600,
    borderBottomColor: theme.palette.text.primary,
  },
}));

/** Parts of a page, each with an address of its own. */
export function ViewTabs(props: {
  label: string;
  tabs: Array<{ to: string; label: string; selected: boolean }>;
}) {
  const classes = useStyles();
  return (
    <nav aria-label={props.label}>
      <ul className={classes.list}>
        {props.tabs.map(({ to, label, selected }) => (
          <li key={to}>
            <RouterLink
              to={to}
              className={`${classes.tab} ${selected ? classes.selected : ''}`}
              aria-current={selected ? 'page' : undefined}
            >
              {label}
            </RouterLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
