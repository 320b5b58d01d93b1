import { quietColor } from '@velastage/plugin-kubevela-react';
import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: '112px minmax(0, 1fr)',
    columnGap: theme.spacing(2),
    rowGap: theme.spacing(0.5),
    margin: 0,
    fontSize: '0.875rem',
    '& dt': { color: quietColor(theme) },
    '& dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  },
}));

/** Names and values; what has no value is left out. */
export function Facts(props: { items: Array<[string, ReactNode]> }) {
  const classes = useStyles();
  const items = props.items.filter(
    ([, value]) =>
      value !== undefined && value !== null && value !== '' && value !== false,
  );
  return items.length > 0 ? (
    <dl className={classes.root}>
      {items.map(([name, value], index) => (
        <div key={`${name}-${index}`} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  ) : null;
}
