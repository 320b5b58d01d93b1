import { useId } from 'react';
import TextField from '@material-ui/core/TextField';

/** A line of what an Application says of the business. */
export function AttributeField(props: {
  id: string;
  label: string;
  help?: string;
  value: string;
  onChange(value: string): void;
  /** Offered while somebody types. */
  suggestions?: string[];
  /** The only values. */
  values?: string[];
  required?: boolean;
  isMissing?: boolean;
  missingText: string;
  multiline?: boolean;
}) {
  const { id, value, suggestions = [], values, required, isMissing } = props;
  const listId = useId();
  // What is there already stays to be seen, whatever is allowed now.
  const options = values && [
    ...new Set([...values, ...(value ? [value] : [])]),
  ];
  return (
    <>
      <TextField
        id={id}
        label={props.label}
        value={value}
        onChange={event => props.onChange(event.target.value)}
        error={isMissing}
        helperText={isMissing ? props.missingText : props.help}
        select={values !== undefined}
        SelectProps={{ native: true }}
        multiline={props.multiline}
        inputProps={{
          'aria-required': required || undefined,
          autoComplete: 'off',
          list: suggestions.length > 0 ? listId : undefined,
        }}
        InputLabelProps={{ shrink: true, required }}
        variant="outlined"
        margin="normal"
        fullWidth
      >
        {options && [
          <option key="" value="" aria-label="–" />,
          ...options.map(each => (
            <option key={each} value={each}>
              {each}
            </option>
          )),
        ]}
      </TextField>
      {suggestions.length > 0 && (
        <datalist id={listId}>
          {suggestions.map(each => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </>
  );
}
