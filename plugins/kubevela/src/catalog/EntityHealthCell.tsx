import { useApi } from '@backstage/core-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  errorText,
  HealthMark,
  kubevelaApiRef,
  KubevelaProvider,
  useLiveQuery,
  useProblemText,
  useT,
  type Application,
} from '@velastage/plugin-kubevela-react';
import {
  isKubevelaAvailable,
  parseAnnotations,
} from '../entity/applicationSource';
import { applicationReader } from './batchApplications';

/** The health of an entity's application over all its instances; nothing for an entity without one. */
export function EntityHealthCell({ entity }: { entity: Entity }) {
  const parsed = isKubevelaAvailable(entity)
    ? parseAnnotations(entity)
    : undefined;
  return parsed && 'source' in parsed ? (
    <KubevelaProvider>
      <Cell application={parsed.source.application} />
    </KubevelaProvider>
  ) : null;
}

function Cell({ application }: { application: string }) {
  const { t } = useT();
  const textOf = useProblemText();
  const read = applicationReader(useApi(kubevelaApiRef));
  const { data, error } = useLiveQuery<Application | null>({
    queryKey: ['kubevela', 'catalog', 'health', application],
    queryFn: () => read(application),
    instanceKeys: found => found?.instances.map(({ key }) => key) ?? [],
  });
  if (data) {
    return (
      <HealthMark
        health={data.health.status}
        hint={data.problem ? textOf(data.problem).sentence : undefined}
      />
    );
  }
  if (data === null || error) {
    const why = error ? errorText(error) : t('catalog.notSeen');
    return (
      <span title={why} aria-label={why}>
        –
      </span>
    );
  }
  return null;
}
