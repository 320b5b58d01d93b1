import TextField from '@material-ui/core/TextField';
import { useT } from '../../translation/useT';
import { lookOf } from '../ui';
import { hasHelp, Help } from './Help';
import type { FieldProps } from './types';
import { useFormStyles } from './useFormStyles';
import { useOwnProblems } from './useOwnProblems';

interface Option {
  value: unknown;
  text: string;
}

/** One of a few values. */
export function ChoiceParameter(props: FieldProps) {
  const { validate } = lookOf(props.parameter);
  const options: Option[] = validate?.options
    ? validate.options.map(({ label, value }) => ({
        value,
        text: label ?? String(value),
      }))
    : (props.parameter.enum ?? [])
        .filter(value => value !== null)
        .map(value => ({ value, text: String(value) }));
  return <Select {...props} options={options} />;
}

/** Yes, no, or as the definition has it. */
export function BooleanParameter(props: FieldProps) {
  const { t } = useT();
  const options = [
    { value: true, text: t('form.yes') },
    { value: false, text: t('form.no') },
  ];
  return <Select {...props} options={options} />;
}

function Select(props: FieldProps & { options: Option[] }) {
  const { id, label, parameter, value, required, readOnly, options } = props;
  const { t } = useT();
  const classes = useFormStyles();
  const { own, hasError, onBlur } = useOwnProblems(props.problems);
  const known = options.findIndex(option => option.value === value);
  const usual = options.find(option => option.value === parameter.default);
  const isOther = known < 0 && value !== undefined;
  return (
    <TextField
      id={id}
      select
      label={label}
      value={isOther ? 'other' : String(known)}
      onChange={event =>
        props.onChange(options[Number(event.target.value)]?.value)
      }
      onBlur={onBlur}
      error={hasError}
      disabled={readOnly}
      helperText={
        hasHelp({ ...props, problems: own }) && (
          <Help
            parameter={{ ...parameter, default: undefined }}
            problems={own}
          />
        )
      }
      inputProps={{ 'aria-required': required || undefined }}
      InputLabelProps={{
        className: classes.label,
        shrink: true,
        required,
        title: props.name,
      }}
      // The browser's own list: it needs no second layer, and works in every size.
      SelectProps={{ native: true }}
      variant="outlined"
      size="small"
      fullWidth
    >
      <option value="-1">
        {usual ? t('form.default', { value: usual.text }) : t('form.unset')}
      </option>
      {isOther && <option value="other">{String(value)}</option>}
      {options.map(({ text }, index) => (
        <option key={text} value={index}>
          {text || '""'}
        </option>
      ))}
    </TextField>
  );
}
