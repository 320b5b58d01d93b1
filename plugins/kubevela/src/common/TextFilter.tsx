import { useEffect, useRef, useState } from 'react';
import IconButton from '@material-ui/core/IconButton';
import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import ClearIcon from '@material-ui/icons/Clear';
import SearchIcon from '@material-ui/icons/Search';
import { useT } from '@velastage/plugin-kubevela-react';

/** Typing settles this long before it filters. */
const DEBOUNCE_MS = 250;

/** A text filter that does not ask for every letter. */
export function TextFilter(props: {
  value: string;
  onChange(value: string): void;
  label?: string;
}) {
  const { t } = useT();
  const { value, onChange } = props;
  const label = props.label ?? t('filter.text');
  const [draft, setDraft] = useState(value);
  const latest = useRef(onChange);
  latest.current = onChange;

  useEffect(() => setDraft(value), [value]);
  useEffect(() => {
    if (draft === value) {
      return undefined;
    }
    const timer = setTimeout(() => latest.current(draft), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [draft, value]);

  return (
    <TextField
      style={{ width: 200 }}
      size="small"
      variant="outlined"
      value={draft}
      placeholder={label}
      onChange={event => setDraft(event.target.value)}
      inputProps={{ 'aria-label': label, type: 'search', maxLength: 200 }}
      InputProps={{
        style: { fontSize: '0.875rem', height: 31, paddingLeft: 8 },
        startAdornment: (
          <InputAdornment position="start">
            <SearchIcon fontSize="small" aria-hidden />
          </InputAdornment>
        ),
        endAdornment: draft && (
          <IconButton
            size="small"
            aria-label={t('filter.clear')}
            onClick={() => {
              setDraft('');
              onChange('');
            }}
          >
            <ClearIcon fontSize="small" />
          </IconButton>
        ),
      }}
    />
  );
}
