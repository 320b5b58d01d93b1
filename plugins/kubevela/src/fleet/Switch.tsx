import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useT, useUrlState } from '@velastage/plugin-kubevela-react';
import type { FLEET_SWITCHES } from './fleetFilters';

const useStyles = makeStyles(theme => ({
  on: {
    fontWeight: 700,
    backgroundColor: theme.palette.action.selected,
  },
}));

/** A filter that is on or off. */
export function Switch({ name }: { name: (typeof FLEET_SWITCHES)[number] }) {
  const classes = useStyles();
  const { t } = useT();
  const url = useUrlState();
  const on = url.get(name) === 'true';
  return (
    <Button
      size="small"
      variant="outlined"
      className={on ? classes.on : undefined}
      aria-pressed={on}
      onClick={() => url.set({ [name]: on ? undefined : 'true' })}
    >
      {t(`fleet.${name}`)}
    </Button>
  );
}
