import {
  kubevelaApplicationReadPermission,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import {
  LiveState,
  Notice,
  Quiet,
  RelativeTime,
  useT,
  type Instance,
  type ResourceDrift,
  type ResourceNode,
} from '@velastage/plugin-kubevela-react';
import { useInstance } from '../common/queries';
import { DriftFieldList } from './DriftFieldList';
import { driftOf } from './driftOf';
import { DriftRepair } from './DriftRepair';
import { useFieldManagers } from './useFieldManagers';

/** What of a resource is not as it was applied, field by field, and whether vela-core will put it back. */
export function DriftPart(props: {
  instance: InstanceRef;
  node: ResourceNode;
}) {
  const { instance, node } = props;
  const query = useInstance(instance);
  return (
    <LiveState
      query={query}
      permission={kubevelaApplicationReadPermission.name}
      skeleton={[56, 80, 80]}
    >
      {data => {
        const item = driftOf(data.driftItems, node.ref);
        return item ? (
          <Drifted item={item} at={instance} instance={data} />
        ) : (
          <NotDrifted node={node} />
        );
      }}
    </LiveState>
  );
}

function NotDrifted({ node }: { node: ResourceNode }) {
  const { t } = useT();
  switch (node.drift) {
    case 'NotTracked':
      return <Quiet>{t('driftList.notTracked')}</Quiet>;
    case 'Unknown':
      return <Quiet>{t('driftList.unknown')}</Quiet>;
    case undefined:
      return <Quiet>{t('driftPart.notCompared')}</Quiet>;
    // Also where the node says that it drifts: the tree may be a moment older than the instance.
    default:
      return <Quiet>{t('driftPart.inSync')}</Quiet>;
  }
}

function Drifted(props: {
  item: ResourceDrift;
  at: InstanceRef;
  instance: Instance;
}) {
  const { item, at, instance } = props;
  const { kind, since, fields = [] } = item;
  const { t } = useT();
  const managers = useFieldManagers(at, item);
  return (
    <>
      <Notice
        tone="warning"
        title={
          since ? (
            <>
              {t(`driftPart.${kind}`)} <RelativeTime at={since} form="for" />
            </>
          ) : (
            t(`driftPart.${kind}`)
          )
        }
      >
        <DriftRepair repairs={item.repairs} instance={instance} />
        {!since && <div>{t('driftPart.sinceUnknown')}</div>}
      </Notice>
      {kind === 'Changed' && fields.length > 0 && (
        <DriftFieldList fields={fields} managers={managers} />
      )}
    </>
  );
}
