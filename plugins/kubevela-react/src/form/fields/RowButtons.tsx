import type { ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import AddIcon from '@material-ui/icons/Add';
import DeleteOutlineIcon from '@material-ui/icons/DeleteOutline';
import { useT } from '../../translation/useT';
import { useFormStyles } from './useFormStyles';

/** Takes a part of a form away: a row, a trait, an object that need not be there. */
export function RemoveButton(props: { label: string; onClick(): void }) {
  const { t } = useT();
  return (
    <IconButton
      size="small"
      aria-label={t('form.remove', { label: props.label })}
      onClick={props.onClick}
    >
      <DeleteOutlineIcon fontSize="small" />
    </IconButton>
  );
}

/** Adds a row under those that are there. */
export function AddButton(props: { children: ReactNode; onClick(): void }) {
  const classes = useFormStyles();
  return (
    <Button
      size="small"
      className={classes.add}
      startIcon={<AddIcon />}
      onClick={props.onClick}
    >
      {props.children}
    </Button>
  );
}
