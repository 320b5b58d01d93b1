import Button from '@material-ui/core/Button';
import FileCopyIcon from '@material-ui/icons/FileCopyOutlined';
import {
  useT,
  useUrlState,
  type InstanceSummary,
} from '@velastage/plugin-kubevela-react';
import { CopyDialog } from './CopyDialog';

/** In the address, so that a link leads straight to it. */
const PARAM = 'copy';

/** Opens the copying of an instance to other places. */
export function CopyButton(props: {
  instance: InstanceSummary;
  /** All of the application. */
  instances: InstanceSummary[];
}) {
  const { t } = useT();
  const url = useUrlState();
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        startIcon={<FileCopyIcon aria-hidden />}
        style={{ textTransform: 'none' }}
        onClick={() => url.set({ [PARAM]: 'application' })}
      >
        {t('copy.open')}
      </Button>
      {url.get(PARAM) === 'application' && (
        <CopyDialog
          {...props}
          onClose={() => url.set({ [PARAM]: undefined })}
        />
      )}
    </>
  );
}
