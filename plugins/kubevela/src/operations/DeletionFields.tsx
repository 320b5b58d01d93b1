import { useId } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useT } from '@velastage/plugin-kubevela-react';

/** What is asked of whoever deletes an Application. */
export interface Deletion {
  keepResources: boolean;
  /** Its name, as typed: nobody deletes one by a slip of the hand. */
  typed: string;
}

/** Before anything is chosen. */
export const NOT_YET: Deletion = { keepResources: false, typed: '' };

const useStyles = makeStyles(theme => ({
  label: theme.typography.body2,
  help: { margin: theme.spacing(-0.5, 0, 0, 3.5) },
  name: { overflowWrap: 'anywhere' },
}));

/** Whether what an Application made goes with it, and its name as a second thought. */
export function DeletionFields(props: {
  name: string;
  /** What is asked to be typed; the name, unless told. */
  label?: string;
  value: Deletion;
  disabled: boolean;
  onChange(value: Deletion): void;
}) {
  const { name, value, disabled, onChange } = props;
  const classes = useStyles();
  const { t } = useT();
  const helpId = useId();
  const fieldId = useId();
  return (
    <>
      <div>
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              color="primary"
              checked={value.keepResources}
              disabled={disabled}
              inputProps={{ 'aria-describedby': helpId }}
              onChange={(_, keepResources) =>
                onChange({ ...value, keepResources })
              }
            />
          }
          classes={{ label: classes.label }}
          label={t('operations.keepResources')}
        />
        <FormHelperText id={helpId} className={classes.help}>
          {t('operations.keepResources.help')}
        </FormHelperText>
      </div>
      <TextField
        id={fieldId}
        fullWidth
        size="small"
        variant="outlined"
        className={classes.name}
        label={props.label ?? t('operations.typeName', { name })}
        value={value.typed}
        disabled={disabled}
        inputProps={{ autoComplete: 'off', spellCheck: false }}
        onChange={event => onChange({ ...value, typed: event.target.value })}
      />
    </>
  );
}
