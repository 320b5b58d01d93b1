import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import {
  kubevelaManifestReadPermission,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import {
  Quiet,
  Blank,
  CopyButton,
  kubevelaApiRef,
  RequestError,
  Skeleton,
  useT,
  type ResourceRef,
} from '@velastage/plugin-kubevela-react';
import { Choice } from '../common/Choice';
import { CodeBlock } from '../common/CodeBlock';
import { FilterBar } from '../common/FilterBar';
import { resourceId } from '../common/resourceId';

type Which = 'live' | 'applied';

/** A resource as YAML, as it is and as it was applied. It is read from the cluster when it is opened. */
export function ManifestPart(props: {
  instance: InstanceRef;
  resource: ResourceRef;
}) {
  const { instance, resource } = props;
  const { t } = useT();
  const api = useApi(kubevelaApiRef);
  const [which, setWhich] = useState<Which>('live');
  const { data, error, refetch } = useQuery({
    queryKey: ['kubevela', 'manifest', instance, resourceId(resource)],
    queryFn: ({ signal }) => api.getManifest(instance, resource, { signal }),
  });
  if (error && !data) {
    return (
      <RequestError
        error={error}
        permission={kubevelaManifestReadPermission.name}
        onRetry={refetch}
      />
    );
  }
  if (!data) {
    return <Skeleton heights={[32, 320]} />;
  }
  const text = data[which];
  const name = resource.name;
  return (
    <>
      <FilterBar
        end={text && <CopyButton text={text} what={t('drawer.manifest')} />}
      >
        <Choice<Which>
          label={t('manifest.which')}
          value={which}
          options={[
            { value: 'live', text: t('manifest.live') },
            { value: 'applied', text: t('manifest.applied') },
          ]}
          onChange={value => setWhich(value)}
        />
        <Quiet>{t('manifest.redacted')}</Quiet>
      </FilterBar>
      {text ? (
        <CodeBlock
          text={text}
          label={t('manifest.label', { name })}
          maxHeight="none"
        />
      ) : (
        <Blank
          title={t(which === 'live' ? 'manifest.noLive' : 'manifest.noApplied')}
        />
      )}
    </>
  );
}
