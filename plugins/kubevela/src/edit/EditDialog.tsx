import { useId, useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import { DialogButtons } from '../common/DialogButtons';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useTheme } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import {
  kubevelaApplicationUpdatePermission,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import {
  kubevelaApiRef,
  Notice,
  Quiet,
  RequestError,
  Skeleton,
  useT,
} from '@velastage/plugin-kubevela-react';
import { DiscardQuestion } from './DiscardQuestion';
import { Editor } from './Editor';

/** Changing an Application: its text or its forms, then what comes of it, then the write. */
export function EditDialog(props: {
  instance: InstanceRef;
  onClose(wasWritten: boolean): void;
}) {
  const { instance, onClose } = props;
  const { t } = useT();
  const titleId = useId();
  const api = useApi(kubevelaApiRef);
  const narrow = useMediaQuery(useTheme().breakpoints.down('sm'));
  const changed = useRef(false);
  const [asks, setAsks] = useState(false);
  // What it said when the dialog was opened is what is edited; it must not move under somebody's hands.
  const start = useQuery({
    queryKey: ['kubevela', 'edit', instance],
    queryFn: ({ signal }) =>
      api.applyApplication(
        instance,
        { mode: 'update', dryRun: true },
        { signal },
      ),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const close = () => (changed.current ? setAsks(true) : onClose(false));
  const readable = start.data?.liveManifest;
  return (
    <Dialog
      open
      onClose={close}
      aria-labelledby={titleId}
      maxWidth="md"
      fullWidth
      fullScreen={narrow}
    >
      <DialogTitle id={titleId} disableTypography>
        <h2 style={{ margin: 0, fontSize: '1.25rem' }}>
          {t('edit.title', { name: instance.name })}
        </h2>
        <Quiet>
          {t('edit.where', {
            cluster: instance.cluster,
            namespace: instance.namespace,
          })}
        </Quiet>
      </DialogTitle>
      {start.data && readable !== undefined ? (
        <Editor
          instance={instance}
          text={readable}
          state={start.data.state}
          onChanged={is => {
            changed.current = is;
          }}
          onCancel={close}
          onWritten={() => onClose(true)}
        />
      ) : (
        <>
          <DialogContent>
            {start.isPending && <Skeleton heights={[40, 120, 120]} />}
            {start.error && (
              <RequestError
                error={start.error}
                permission={kubevelaApplicationUpdatePermission.name}
                onRetry={start.refetch}
              />
            )}
            {start.data && <Notice tone="muted" title={t('edit.unreadable')} />}
          </DialogContent>
          <DialogButtons>
            <Button onClick={() => onClose(false)}>
              {t('operations.cancel')}
            </Button>
          </DialogButtons>
        </>
      )}
      {asks && (
        <DiscardQuestion
          onDiscard={() => onClose(false)}
          onStay={() => setAsks(false)}
        />
      )}
    </Dialog>
  );
}
