import { useId } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import { DialogButtons } from '../common/DialogButtons';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useT } from '@velastage/plugin-kubevela-react';

/** A slip of the hand must not cost what somebody has written. */
export function DiscardQuestion(props: { onDiscard(): void; onStay(): void }) {
  const { t } = useT();
  const id = useId();
  return (
    <Dialog open onClose={props.onStay} aria-labelledby={id}>
      <DialogTitle id={id}>{t('edit.discard')}</DialogTitle>
      <DialogButtons>
        <Button onClick={props.onDiscard}>{t('edit.discard.yes')}</Button>
        <Button
          onClick={props.onStay}
          variant="contained"
          color="primary"
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
        >
          {t('edit.discard.no')}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
