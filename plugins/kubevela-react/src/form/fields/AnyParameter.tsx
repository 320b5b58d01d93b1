import { useEffect, useState } from 'react';
import { parseDocument, stringify } from 'yaml';
import TextField from '@material-ui/core/TextField';
import { useT } from '../../translation/useT';
import { useFormState } from './formContext';
import { Help } from './Help';
import type { FieldProps } from './types';
import { useFormStyles } from './useFormStyles';
import { useOwnProblems } from './useOwnProblems';

const MAX_ROWS = 20;

/** Any value, written as YAML. A text that is none is kept as it is typed, and reported. */
export function AnyParameter(props: FieldProps) {
  const { id, label, parameter, value, required, readOnly } = props;
  const { t } = useT();
  const classes = useFormStyles();
  const { reportBroken } = useFormState();
  const { own, hasError, onBlur } = useOwnProblems(props.problems);
  const [typed, setTyped] = useState('');
  const read = readYaml(typed);
  const isMine = 'message' in read || isSame(read.value, value);
  const text = isMine ? typed : textOf(value);
  const broken =
    isMine && 'message' in read
      ? t('form.problem.yaml', { message: read.message })
      : undefined;
  useEffect(() => {
    reportBroken(id, broken);
    return () => reportBroken(id, undefined);
  }, [reportBroken, id, broken]);
  return (
    <TextField
      id={id}
      label={label}
      value={text}
      onChange={event => {
        const next = event.target.value;
        setTyped(next);
        const parsed = readYaml(next);
        if (!('message' in parsed)) {
          props.onChange(parsed.value);
        }
      }}
      onBlur={onBlur}
      error={hasError || broken !== undefined}
      disabled={readOnly}
      helperText={
        <Help parameter={parameter} problems={own}>
          {broken && <span className={classes.error}>{broken} </span>}
          {parameter.description ? undefined : t('form.anyHint')}
        </Help>
      }
      InputProps={{ classes: { input: classes.mono } }}
      inputProps={{ 'aria-required': required || undefined, spellCheck: false }}
      InputLabelProps={{
        className: classes.label,
        shrink: true,
        required,
        title: props.name,
      }}
      variant="outlined"
      size="small"
      multiline
      maxRows={MAX_ROWS}
      fullWidth
    />
  );
}

function readYaml(text: string): { value: unknown } | { message: string } {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) {
    return { message: error.message.split('\n')[0] };
  }
  try {
    return { value: text.trim() === '' ? undefined : document.toJS() };
  } catch (thrown) {
    return { message: (thrown as Error).message };
  }
}

function textOf(value: unknown): string {
  return value === undefined ? '' : stringify(value).trimEnd();
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
