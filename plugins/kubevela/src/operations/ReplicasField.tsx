import TextField from '@material-ui/core/TextField';
import { useT } from '@velastage/plugin-kubevela-react';

/** The API takes no more. */
const MAX_REPLICAS = 10_000;

/** The number that was typed; undefined while it is none that can be asked for. */
export function readReplicas(typed: string): number | undefined {
  const replicas = /^\d+$/.test(typed.trim()) ? Number(typed) : NaN;
  return replicas <= MAX_REPLICAS ? replicas : undefined;
}

/** How many replicas there should be, beside how many there are. */
export function ReplicasField(props: {
  value: string;
  current: number;
  disabled: boolean;
  onChange(value: string): void;
}) {
  const { value, current, disabled, onChange } = props;
  const { t } = useT();
  const wrong = readReplicas(value) === undefined;
  return (
    <TextField
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      type="number"
      size="small"
      variant="outlined"
      label={t('operations.replicas')}
      value={value}
      disabled={disabled}
      error={wrong}
      helperText={
        wrong
          ? t('operations.replicas.wrong', { max: String(MAX_REPLICAS) })
          : t('operations.replicas.now', { n: String(current) })
      }
      inputProps={{
        min: 0,
        max: MAX_REPLICAS,
        'aria-label': t('operations.replicas'),
      }}
      onChange={event => onChange(event.target.value)}
      style={{ maxWidth: 240 }}
    />
  );
}
