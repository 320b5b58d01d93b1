import { useState } from 'react';
import Button from '@material-ui/core/Button';
import BatchIcon from '@material-ui/icons/PlaylistPlay';
import { useT, type InstanceSummary } from '@velastage/plugin-kubevela-react';
import { BatchDialog } from './BatchDialog';

/** Opens an operation on several instances of an application. */
export function BatchButton(props: {
  instances: InstanceSummary[];
  className?: string;
}) {
  const { t } = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        className={props.className}
        startIcon={<BatchIcon aria-hidden />}
        aria-haspopup="dialog"
        style={{ textTransform: 'none' }}
        onClick={() => setOpen(true)}
      >
        {t('batch.open')}
      </Button>
      {open && (
        <BatchDialog
          instances={props.instances}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
