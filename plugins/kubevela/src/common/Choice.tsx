import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import { makeStyles } from '@material-ui/core/styles';

// A word must not stand out of its button where there is little room.
const BUTTON = { textTransform: 'none', minWidth: 'min-content' } as const;

const useStyles = makeStyles(theme => ({
  button: BUTTON,
  chosen: {
    ...BUTTON,
    fontWeight: 700,
    backgroundColor: theme.palette.action.selected,
  },
}));

/** One of a few, all in sight. */
export function Choice<Value extends string>(props: {
  label: string;
  options: Array<{ value: Value; text: string }>;
  value: Value;
  onChange(value: Value): void;
}) {
  const classes = useStyles();
  return (
    <ButtonGroup size="small" aria-label={props.label} role="group">
      {props.options.map(({ value, text }) => (
        <Button
          key={value}
          className={value === props.value ? classes.chosen : classes.button}
          aria-pressed={value === props.value}
          onClick={() => props.onChange(value)}
        >
          {text}
        </Button>
      ))}
    </ButtonGroup>
  );
}
