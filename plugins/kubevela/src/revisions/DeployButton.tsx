import {
  useT,
  type InstanceSummary,
  type Revision,
} from '@velastage/plugin-kubevela-react';
import { applicationRef } from '../common/applicationRef';
import { refOf } from '../common/instanceNames';
import { OperationsBar } from '../operations/OperationsBar';
import { DeployPreview } from './DeployPreview';
import { revisionName } from './revisionName';

/** Rolls a revision out again, or publishes an edit; what would change is shown first. */
export function DeployButton(props: {
  instance: InstanceSummary;
  revision: Revision;
}) {
  const { instance, revision } = props;
  const { t } = useT();
  const name = revisionName(t, revision);
  const text = () => {
    if (revision.unpublished) {
      return t('revisions.publish');
    }
    return t(
      revision.current ? 'revisions.deployAgain' : 'revisions.rollBack',
      {
        name,
      },
    );
  };
  return (
    <OperationsBar
      key={revision.id}
      instance={refOf(instance)}
      resource={applicationRef(instance)}
      instanceKey={instance.key}
      offers={operation => operation.name === 'deploy-revision'}
      textOf={text}
      revision={revision.id}
      preview={<DeployPreview instance={instance} revision={revision} />}
    />
  );
}
