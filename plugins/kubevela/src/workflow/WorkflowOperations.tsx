import type { Instance } from '@velastage/plugin-kubevela-react';
import { applicationRef } from '../common/applicationRef';
import { refOf } from '../common/instanceNames';
import { OperationsBar } from '../operations/OperationsBar';
import { isOffered } from './isOffered';

/** What can be done to the workflow as it stands now: approve what waits, retry what failed. */
export function WorkflowOperations({ instance }: { instance: Instance }) {
  const { summary } = instance;
  return (
    <OperationsBar
      instance={refOf(summary)}
      resource={applicationRef(summary)}
      instanceKey={summary.key}
      offers={operation =>
        operation.name !== 'deploy-revision' && isOffered(operation)
      }
    />
  );
}
