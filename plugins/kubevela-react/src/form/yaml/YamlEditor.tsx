import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';

const MIN_ROWS = 8;
const MAX_ROWS = 30;

const useStyles = makeStyles({
  input: {
    fontFamily: 'monospace',
    fontSize: '0.85rem',
    lineHeight: 1.5,
    whiteSpace: 'pre',
    overflowX: 'auto',
  },
});

/** A text of several lines that is YAML. */
export function YamlEditor(props: {
  id: string;
  label: string;
  text: string;
  onChange(text: string): void;
  readOnly: boolean;
  /** Why it cannot be read. */
  fault?: string;
}) {
  const classes = useStyles();
  return (
    <TextField
      id={props.id}
      label={props.label}
      value={props.text}
      onChange={event => props.onChange(event.target.value)}
      error={props.fault !== undefined}
      helperText={props.fault}
      inputProps={{
        readOnly: props.readOnly,
        spellCheck: false,
        autoComplete: 'off',
      }}
      InputProps={{ classes: { input: classes.input } }}
      InputLabelProps={{ shrink: true }}
      variant="outlined"
      size="small"
      multiline
      minRows={MIN_ROWS}
      maxRows={MAX_ROWS}
      fullWidth
    />
  );
}
