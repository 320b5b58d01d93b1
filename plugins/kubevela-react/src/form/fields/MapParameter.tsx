import { useEffect, useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { useT } from '../../translation/useT';
import { isRecord, typeOf } from '../schema';
import { kindOf } from '../ui';
import { useFormState } from './formContext';
import { ParameterField } from './ParameterField';
import { AddButton, RemoveButton } from './RowButtons';
import { Section } from './Section';
import { type FieldProps, problemsAt } from './types';
import { useFormStyles } from './useFormStyles';

interface Row {
  id: number;
  key: string;
  value: unknown;
}

/** Names that people choose, each with a value: labels, environment variables, and so on. */
export function MapParameter(props: FieldProps) {
  const { parameter, label, id, value, readOnly } = props;
  const { t } = useT();
  const classes = useFormStyles();
  const [typed, setTyped] = useState<Row[]>([]);
  const inner = isRecord(parameter.additionalProperties)
    ? parameter.additionalProperties
    : {};
  const type = typeOf(inner);
  // A row without a name says nothing yet: it stays while somebody types.
  const rows = isSame(objectOf(typed, type) ?? {}, value ?? {})
    ? typed
    : rowsOf(value);
  const isWide = ['object', 'map', 'list', 'any'].includes(kindOf(inner, ''));
  const { reportBroken } = useFormState();
  const names = rows.map(({ key }) => key).filter(Boolean);
  const broken =
    new Set(names).size < names.length ? t('form.twice') : undefined;
  useEffect(() => {
    reportBroken(id, broken);
    return () => reportBroken(id, undefined);
  }, [reportBroken, id, broken]);
  const change = (next: Row[]) => {
    setTyped(next);
    props.onChange(objectOf(next, type));
  };
  const changeRow = (row: Row, part: Partial<Row>) =>
    change(rows.map(each => (each.id === row.id ? { ...row, ...part } : each)));
  const body = (
    <>
      {rows.map((row, index) => {
        const number = String(index + 1);
        const isTwice = rows.some(
          each => each.id !== row.id && each.key === row.key && row.key !== '',
        );
        const rowLabel = row.key || t('form.item', { label, number });
        return (
          <div
            key={row.id}
            className={classes.row}
            style={{ flexWrap: isWide ? 'wrap' : undefined }}
          >
            <TextField
              id={`${id}.${row.id}-key`}
              className={classes.grow}
              label={t('form.key')}
              value={row.key}
              onChange={event => changeRow(row, { key: event.target.value })}
              disabled={readOnly}
              error={isTwice}
              helperText={isTwice ? t('form.twice') : undefined}
              inputProps={{
                'aria-label': t('form.keyOf', { label, number }),
                autoComplete: 'off',
                spellCheck: false,
              }}
              InputLabelProps={{ shrink: true }}
              variant="outlined"
              size="small"
            />
            <div
              className={isWide ? classes.whole : classes.grow}
              style={isWide ? { order: 3, flexBasis: '100%' } : undefined}
            >
              <ParameterField
                parameter={{ ...inner, description: undefined }}
                name={row.key}
                label={t('form.entryValue', { label: rowLabel })}
                id={`${id}.${row.id}-value`}
                value={row.value}
                onChange={next => changeRow(row, { value: next })}
                required={false}
                readOnly={readOnly}
                problems={problemsAt(props.problems, row.key)}
              />
            </div>
            {!readOnly && (
              <RemoveButton
                label={rowLabel}
                onClick={() =>
                  change(rows.filter(({ id: at }) => at !== row.id))
                }
              />
            )}
          </div>
        );
      })}
      {!readOnly && (
        <AddButton
          onClick={() =>
            change([...rows, { id: nextId(rows), key: '', value: undefined }])
          }
        >
          {t('form.addEntry')}
        </AddButton>
      )}
    </>
  );
  return props.name === '' ? (
    <div className={classes.body}>{body}</div>
  ) : (
    <Section {...props}>{body}</Section>
  );
}

/** A name without a value has an empty one of the type that is wanted. */
function objectOf(
  rows: Row[],
  type: string | undefined,
): Record<string, unknown> | undefined {
  const named = rows.filter(({ key }) => key !== '');
  return named.length > 0
    ? Object.fromEntries(
        named.map(({ key, value }) => [
          key,
          value === undefined ? blankOf(type) : value,
        ]),
      )
    : undefined;
}

function rowsOf(value: unknown): Row[] {
  return Object.entries(isRecord(value) ? value : {}).map(
    ([key, inner], id) => ({ id, key, value: inner }),
  );
}

function nextId(rows: Row[]): number {
  return Math.max(-1, ...rows.map(({ id }) => id)) + 1;
}

function blankOf(type: string | undefined): unknown {
  if (type === 'object') {
    return {};
  }
  return type === 'array' ? [] : '';
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
