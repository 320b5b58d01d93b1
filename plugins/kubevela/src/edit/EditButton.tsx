import { useState } from 'react';
import Button from '@material-ui/core/Button';
import EditIcon from '@material-ui/icons/EditOutlined';
import { Quiet, useT, useUrlState } from '@velastage/plugin-kubevela-react';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import { EditDialog } from './EditDialog';

/** In the address, so that a link leads straight to it. */
const PARAM = 'edit';

/** Opens the editor of an Application, and says what came of it. */
export function EditButton({ instance }: { instance: InstanceRef }) {
  const { t } = useT();
  const url = useUrlState();
  const [done, setDone] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        startIcon={<EditIcon aria-hidden />}
        style={{ textTransform: 'none' }}
        onClick={() => {
          setDone(false);
          url.set({ [PARAM]: 'application' });
        }}
      >
        {t('edit.open')}
      </Button>
      <div role="status">{done && <Quiet>{t('edit.done')}</Quiet>}</div>
      {url.get(PARAM) === 'application' && (
        <EditDialog
          instance={instance}
          onClose={wasWritten => {
            setDone(wasWritten);
            url.set({ [PARAM]: undefined });
          }}
        />
      )}
    </>
  );
}
