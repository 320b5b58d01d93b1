import type { InstanceSummary } from '@velastage/plugin-kubevela-react';
import { refOf } from '../common/instanceNames';
import { DeployButton } from '../revisions/DeployButton';
import { useRevisions } from '../revisions/useRevisions';

/** Rolls an edit out that waits for a new publishVersion; what it changes is shown first. */
export function PublishEdit({ instance }: { instance: InstanceSummary }) {
  const { data } = useRevisions(refOf(instance));
  const edit = data?.items.find(({ unpublished }) => unpublished);
  return edit ? <DeployButton instance={instance} revision={edit} /> : null;
}
