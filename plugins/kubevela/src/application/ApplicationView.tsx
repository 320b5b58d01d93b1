import type { ReactNode } from 'react';
import {
  APPLICATION_ANNOTATION,
  kubevelaApplicationReadPermission,
} from '@velastage/plugin-kubevela-common';
import {
  Blank,
  LiveState,
  Notice,
  PartialNotice,
  useT,
  type InstanceList,
  type InstanceSummary,
} from '@velastage/plugin-kubevela-react';
import SearchIcon from '@material-ui/icons/Search';
import { Stack } from '../common/Stack';
import { useInstances, type ApplicationSource } from '../common/queries';
import { InstanceStrip } from '../strip/InstanceStrip';
import { useSelectedInstance } from '../strip/useSelectedInstance';

/** What a tab draws for the selected instance. */
export interface InstanceViewProps {
  source: ApplicationSource;
  selected: InstanceSummary;
  /** All instances of the application, worst first. */
  instances: InstanceSummary[];
}

/** The strip, and under it a tab's content for the selected instance. */
export function ApplicationView(props: {
  source: ApplicationSource;
  children(view: InstanceViewProps): ReactNode;
}) {
  const query = useInstances(props.source);
  return (
    <Stack>
      <LiveState
        query={query}
        permission={kubevelaApplicationReadPermission.name}
        skeleton={[32, 64, 180, 120]}
      >
        {data => <Loaded {...props} data={data} />}
      </LiveState>
    </Stack>
  );
}

function Loaded(props: {
  source: ApplicationSource;
  data: InstanceList;
  children(view: InstanceViewProps): ReactNode;
}) {
  const { source, data, children } = props;
  const { t } = useT();
  const { items: instances, clusters, totalItems } = data;
  const { selected, missing } = useSelectedInstance(
    source.application,
    instances,
  );
  if (instances.length === 0) {
    return (
      <>
        <PartialNotice clusters={clusters} />
        <Blank
          icon={<SearchIcon fontSize="inherit" />}
          title={t('instances.empty.title', {
            application: source.application,
          })}
        >
          {t('instances.empty.text', {
            permission: <code>{kubevelaApplicationReadPermission.name}</code>,
            annotation: <code>{APPLICATION_ANNOTATION}</code>,
          })}
        </Blank>
      </>
    );
  }
  return (
    <>
      <InstanceStrip instances={instances} selectedKey={selected?.key} />
      {totalItems > instances.length && (
        <Notice tone="muted">
          {t('instances.truncated', {
            n: String(totalItems - instances.length),
          })}
        </Notice>
      )}
      {missing && (
        <Notice
          tone="warning"
          title={t('strip.gone.title', { instance: missing })}
        >
          {t('strip.gone.text')}
        </Notice>
      )}
      {selected && children({ source, selected, instances })}
      <PartialNotice clusters={clusters} />
    </>
  );
}
