import { useId, useState, type ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import ListItemText from '@material-ui/core/ListItemText';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({ button: { textTransform: 'none' } });

/** One of several things of a kind that can be done. */
export interface OperationMenuItem {
  key: string;
  text: string;
  /** Why it cannot be done. */
  refusal: string | undefined;
  onChoose(): void;
}

/** Operations that differ only in where they lead, behind one button. */
export function OperationMenu(props: {
  icon: ReactNode;
  text: string;
  items: OperationMenuItem[];
}) {
  const { icon, text, items } = props;
  const classes = useStyles();
  const menuId = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        startIcon={icon}
        className={classes.button}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? menuId : undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {text}
      </Button>
      <Menu
        id={menuId}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
      >
        {items.map(item => (
          <MenuItem
            key={item.key}
            dense
            disabled={item.refusal !== undefined}
            onClick={() => {
              setAnchor(null);
              item.onChoose();
            }}
          >
            <ListItemText primary={item.text} secondary={item.refusal} />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
