import type { InstanceSummary } from '@velastage/plugin-kubevela-react';
import { refOf } from '../common/instanceNames';
import { DeployButton } from '../revisions/DeployButton';
import { useRevisions } from '../revisions/useRevisions';

/** Rolls the Application back to the version before the one that goes out. */
export function RollBack({ instance }: { instance: InstanceSummary }) {
  const { data } = useRevisions(refOf(instance));
  const items = data?.items.filter(({ unpublished }) => !unpublished) ?? [];
  const current = items.findIndex(each => each.current);
  // What was overwritten under its number is no version before.
  const before = items
    .slice(current + 1)
    .find(({ overwritten }) => current >= 0 && !overwritten);
  return before ? <DeployButton instance={instance} revision={before} /> : null;
}
