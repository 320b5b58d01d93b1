import type { Instance } from '@velastage/plugin-kubevela-react';
import { applicationRef } from '../common/applicationRef';
import { refOf } from '../common/instanceNames';
import { OperationsBar } from '../operations/OperationsBar';
import { isOffered } from './isOffered';

/** Offered where there is what they act on: in the list of revisions, beside the drift. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'deploy-revision',
  'repair-drift',
]);
/** Seldom wanted: whoever may not is not told so on each page. */
const LIFECYCLE: ReadonlySet<string> = new Set([
  'pause-reconciling',
  'resume-reconciling',
  'delete-application',
]);

/** What can be done to an Application as it stands now: approve what waits, retry what failed, delete it. */
export function WorkflowOperations(props: {
  instance: Instance;
  /** Whether the Application itself can be paused and deleted here; yes when left out. */
  lifecycle?: boolean;
  className?: string;
}) {
  const { instance, lifecycle = true } = props;
  const { summary } = instance;
  return (
    <OperationsBar
      instance={refOf(summary)}
      resource={applicationRef(summary)}
      instanceKey={summary.key}
      className={props.className}
      offers={operation =>
        LIFECYCLE.has(operation.name)
          ? lifecycle && operation.allowed
          : !ELSEWHERE.has(operation.name) && isOffered(operation)
      }
    />
  );
}
