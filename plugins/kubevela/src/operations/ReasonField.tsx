import TextField from '@material-ui/core/TextField';
import { useT } from '@velastage/plugin-kubevela-react';

/** The API takes no more. */
const MAX_LENGTH = 1_000;

/** Why something is done: it is kept with the revision, for those who look at it later. */
export function ReasonField(props: {
  value: string;
  disabled: boolean;
  /** Where there is something to be read before it, it does not ask for the first look. */
  isLast?: boolean;
  onChange(value: string): void;
}) {
  const { value, disabled, isLast, onChange } = props;
  const { t } = useT();
  return (
    <TextField
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={!isLast}
      fullWidth
      size="small"
      variant="outlined"
      label={t('operations.reason')}
      helperText={t('operations.reason.help')}
      value={value}
      disabled={disabled}
      inputProps={{
        maxLength: MAX_LENGTH,
        'aria-label': t('operations.reason'),
      }}
      onChange={event => onChange(event.target.value)}
    />
  );
}
