import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { hasHelp, Help } from './Help';
import type { FieldProps } from './types';
import { useFormStyles } from './useFormStyles';
import { useOwnProblems } from './useOwnProblems';

/** What to type into, and how it becomes a value. */
export interface TextInputProps extends FieldProps {
  /** The value that a text stands for; undefined for none. */
  parse(text: string): unknown;
  type?: 'text' | 'password';
  /** As high as so many lines, which it may have. */
  rows?: number;
  inputMode?: 'text' | 'numeric' | 'decimal';
  suggestions?: string[];
  /** Said under the field, beside what is wrong and what it means. */
  hint?: string;
  onFocus?(): void;
}

/** A line of text that is a value. What is typed stays as it was typed while it means the same. */
export function TextInput(props: TextInputProps) {
  const { id, label, parameter, value, required, readOnly, parse } = props;
  const [typed, setTyped] = useState('');
  const classes = useFormStyles();
  const { own, hasError, onBlur } = useOwnProblems(props.problems);
  const text = parse(typed) === value ? typed : textOf(value);
  const listId = `${id}-suggestions`;
  const suggestions = props.suggestions ?? [];
  return (
    <>
      <TextField
        id={id}
        label={label}
        value={text}
        onChange={event => {
          setTyped(event.target.value);
          props.onChange(parse(event.target.value));
        }}
        onFocus={props.onFocus}
        onBlur={onBlur}
        error={hasError}
        disabled={readOnly}
        helperText={
          (props.hint || hasHelp({ ...props, problems: own })) && (
            <Help parameter={parameter} problems={own}>
              {props.hint && (
                <span style={{ display: 'block' }}>{props.hint}</span>
              )}
            </Help>
          )
        }
        type={props.type ?? 'text'}
        multiline={props.rows !== undefined}
        rows={props.rows}
        inputProps={{
          'aria-required': required || undefined,
          autoComplete: props.type === 'password' ? 'new-password' : 'off',
          inputMode: props.inputMode,
          list: suggestions.length > 0 ? listId : undefined,
          spellCheck: false,
        }}
        InputLabelProps={{
          className: classes.label,
          shrink: true,
          required,
          title: props.name,
        }}
        variant="outlined"
        size="small"
        fullWidth
      />
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

function textOf(value: unknown): string {
  if (value === undefined || value === null) {
    return '';
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
