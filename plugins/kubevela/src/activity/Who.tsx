import { useT, type ActivityEntry } from '@velastage/plugin-kubevela-react';
import { EntityLink } from '../common/EntityLink';

/** Who attempted it: a person, or a service as it calls itself. */
export function Who({ entry }: { entry: ActivityEntry }) {
  const { who, whoKind } = entry;
  const { t } = useT();
  return whoKind === 'user' ? (
    <EntityLink entityRef={who} defaultKind="user" />
  ) : (
    <span title={who}>{t('activity.service', { name: who })}</span>
  );
}
