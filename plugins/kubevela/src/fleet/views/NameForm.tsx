import { useState } from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useT } from '@velastage/plugin-kubevela-react';
import { MAX_NAME_LENGTH } from './savedViews';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', gap: theme.spacing(1), alignItems: 'center' },
  field: { flex: 1 },
  button: { textTransform: 'none', whiteSpace: 'nowrap' },
}));

/** Asks for a view's name. */
export function NameForm(props: {
  initial?: string;
  submit: string;
  onChange?(name: string): void;
  onSubmit(name: string): void;
}) {
  const { initial = '', submit, onChange, onSubmit } = props;
  const classes = useStyles();
  const { t } = useT();
  const [name, setName] = useState(initial);
  return (
    <form
      className={classes.root}
      onSubmit={event => {
        event.preventDefault();
        if (name.trim()) {
          onSubmit(name.trim());
        }
      }}
    >
      <TextField
        className={classes.field}
        size="small"
        variant="outlined"
        value={name}
        placeholder={t('fleet.views.name')}
        inputProps={{
          'aria-label': t('fleet.views.name'),
          maxLength: MAX_NAME_LENGTH,
        }}
        onChange={({ target }) => {
          setName(target.value);
          onChange?.(target.value.trim());
        }}
      />
      <Button
        type="submit"
        size="small"
        variant="outlined"
        className={classes.button}
        disabled={!name.trim()}
      >
        {submit}
      </Button>
    </form>
  );
}
