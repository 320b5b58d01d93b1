import Typography from '@material-ui/core/Typography';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  errorText,
  Notice,
  Quiet,
  Skeleton,
  useT,
} from '@velastage/plugin-kubevela-react';
import { Stack } from '../common/Stack';
import { RenderedObjects } from './RenderedObjects';
import { useRenderedText } from './useRendered';

/**
 * The objects that a text would come to, before it is written. Nothing is shown in a portal that does not
 * render, and nothing here keeps anybody from writing.
 */
export function RenderedPreview(props: {
  instance: InstanceRef;
  manifest: string;
  /** Whether the cluster would take it. */
  enabled: boolean;
  isNew: boolean;
}) {
  const { instance, manifest, enabled, isNew } = props;
  const { t } = useT();
  const { data, error, isFetching } = useRenderedText(
    instance,
    manifest,
    enabled,
  );
  if (!enabled || data?.available === false) {
    return null;
  }
  return (
    <section aria-label={t('rendered.title')}>
      <Stack>
        <Typography variant="subtitle2" component="h3">
          {t('rendered.title')}
        </Typography>
        <Quiet>{t(isNew ? 'rendered.help.new' : 'rendered.help')}</Quiet>
        {isFetching && !data && (
          <div role="status">
            <Quiet>{t('rendered.loading')}</Quiet>
            <Skeleton heights={[24, 24]} />
          </div>
        )}
        {error && (
          <Notice tone="warning" title={t('rendered.failed')}>
            <div style={{ overflowWrap: 'anywhere' }}>{errorText(error)}</div>
          </Notice>
        )}
        {data && <RenderedObjects rendered={data} />}
        {data?.problem && <Quiet>{t('rendered.failed.hint')}</Quiet>}
      </Stack>
    </section>
  );
}
