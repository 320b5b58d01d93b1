import { useId, type ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  button: { textTransform: 'none' },
  refused: {
    textTransform: 'none',
    color: theme.palette.text.disabled,
    cursor: 'not-allowed',
  },
  reason: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
}));

/** Opens an operation. What cannot be done can still be reached, so that everybody can learn why. */
export function OperationButton(props: {
  icon: ReactNode;
  text: string;
  /** Why it cannot be done. */
  refusal: string | undefined;
  onClick(): void;
  /** It was asked for although it cannot be done. */
  onRefused(): void;
}) {
  const { icon, text, refusal, onClick, onRefused } = props;
  const classes = useStyles();
  const reasonId = useId();
  const refused = refusal !== undefined;
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        startIcon={icon}
        className={refused ? classes.refused : classes.button}
        aria-disabled={refused || undefined}
        aria-describedby={refused ? reasonId : undefined}
        title={refusal}
        onClick={refused ? onRefused : onClick}
      >
        {text}
      </Button>
      {refused && (
        <span id={reasonId} className={classes.reason}>
          {refusal}
        </span>
      )}
    </>
  );
}
