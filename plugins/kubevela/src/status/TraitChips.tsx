import { makeStyles } from '@material-ui/core/styles';
import {
  HealthMark,
  visuallyHidden,
  type Trait,
} from '@velastage/plugin-kubevela-react';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    padding: theme.spacing(0, 0.75),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 12,
    maxWidth: '100%',
  },
  hidden: visuallyHidden,
}));

/** The traits of a component, each with its own health where it has one. */
export function TraitChips({ traits }: { traits: Trait[] }) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {traits.map((trait, index) => {
        const message = trait.message ?? trait.health?.message;
        return (
          <li
            key={`${trait.type}-${index}`}
            className={classes.chip}
            title={message}
          >
            {trait.health && (
              <HealthMark health={trait.health.status} iconOnly />
            )}
            {trait.type}
            {message && <span className={classes.hidden}>: {message}</span>}
          </li>
        );
      })}
    </ul>
  );
}
