import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import {
  useT,
  type CopyChoice,
  type CopyParameter,
} from '@velastage/plugin-kubevela-react';
import { typedValue } from './parameterGroups';

/** What the target gets for one parameter. */
export function TakeField(props: {
  parameter: CopyParameter;
  isNew: boolean;
  choice: CopyChoice | undefined;
  names: { source: string; target: string };
  onChoose(choice: CopyChoice): void;
}) {
  const { parameter, isNew, choice, names, onChoose } = props;
  const { id, path, take, source, target, hidden } = parameter;
  const { t } = useT();
  const known = hidden ? '' : source ?? target ?? '';
  const [text, setText] = useState(known);
  const [writes, setWrites] = useState(choice?.take === 'value');
  const label = { ...names, parameter: path || id };
  const nothing = t('copy.take.nothing');
  return (
    <>
      <TextField
        select
        fullWidth
        size="small"
        variant="outlined"
        value={writes ? 'value' : take}
        SelectProps={{ native: true }}
        inputProps={{ 'aria-label': t('copy.take', label) }}
        onChange={event => {
          const wanted = event.target.value as CopyChoice['take'];
          setWrites(wanted === 'value');
          if (wanted !== 'value') {
            onChoose({ parameter: id, take: wanted });
          }
        }}
      >
        {take === 'ask' && (
          <option value="ask" disabled>
            {t('copy.take.ask')}
          </option>
        )}
        <option value="source">
          {source === undefined ? nothing : t('copy.take.source', names)}
        </option>
        {!(isNew && target === undefined && !hidden) && (
          <option value="target">
            {target === undefined ? nothing : t('copy.take.target')}
          </option>
        )}
        {path && <option value="value">{t('copy.take.value')}</option>}
      </TextField>
      {writes && (
        <TextField
          fullWidth
          size="small"
          variant="outlined"
          margin="dense"
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          type={hidden ? 'password' : 'text'}
          value={text}
          inputProps={{
            'aria-label': t('copy.value', label),
            autoComplete: 'off',
          }}
          onChange={event => setText(event.target.value)}
          // Each choice is checked on the cluster: not with every letter.
          onBlur={() =>
            onChoose({
              parameter: id,
              take: 'value',
              value: hidden ? text : typedValue(text, parameter),
            })
          }
        />
      )}
    </>
  );
}
