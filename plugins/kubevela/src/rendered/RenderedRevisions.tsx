import {
  kubevelaManifestReadPermission,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import {
  LiveState,
  Notice,
  Quiet,
  useT,
} from '@velastage/plugin-kubevela-react';
import type { Comparison } from '../revisions/comparison';
import { RenderedObjects } from './RenderedObjects';
import { useRenderedRevisions } from './useRendered';

/** What two revisions come to, object by object. */
export function RenderedRevisions(props: {
  instance: InstanceRef;
  instanceKey: string;
  comparison: Comparison;
}) {
  const { instance, instanceKey, comparison } = props;
  const { t } = useT();
  const query = useRenderedRevisions(instance, instanceKey, comparison);
  return (
    <LiveState
      query={query}
      permission={kubevelaManifestReadPermission.name}
      skeleton={[32, 160]}
    >
      {rendered =>
        rendered.available ? (
          <>
            <Quiet>
              {t(
                rendered.source === 'applied'
                  ? 'rendered.help.applied'
                  : 'rendered.help.revisions',
              )}
            </Quiet>
            <RenderedObjects rendered={rendered} />
          </>
        ) : (
          <Notice tone="muted" title={t('rendered.off')}>
            {t('rendered.off.hint')}
          </Notice>
        )
      }
    </LiveState>
  );
}
