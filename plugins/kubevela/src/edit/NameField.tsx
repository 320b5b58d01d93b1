import { useRef, useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useT, type FormProblem } from '@velastage/plugin-kubevela-react';

const useStyles = makeStyles(theme => ({
  root: { maxWidth: 360, marginBottom: theme.spacing(2) },
}));

/**
 * What a component, a policy or a step is called. What refers to it follows when somebody leaves the field: while a
 * name is typed it is none yet, and what it was when somebody came is what others call it.
 */
export function NameField(props: {
  id: string;
  label: string;
  value: string | undefined;
  /** Those of the part. */
  problems: FormProblem[];
  onChange(name: string): void;
  /** Answers what refers to it and has followed. */
  onRename?(from: string, to: string): string[];
}) {
  const { value = '', problems } = props;
  const { t } = useT();
  const classes = useStyles();
  const was = useRef('');
  const [followed, setFollowed] = useState<string[]>([]);
  const wrong = problems.find(({ place: [step] }) => step === 'name');
  return (
    <TextField
      id={props.id}
      label={props.label}
      value={value}
      onChange={event => props.onChange(event.target.value)}
      onFocus={() => {
        was.current = value;
      }}
      onBlur={() => setFollowed(props.onRename?.(was.current, value) ?? [])}
      error={wrong?.severity === 'error'}
      helperText={
        wrong?.message ??
        (followed.length > 0
          ? t('edit.followed', { places: followed.join(', ') })
          : undefined)
      }
      className={classes.root}
      variant="outlined"
      size="small"
      fullWidth
      required
    />
  );
}
