import { useT, type ActivityEntry } from '@velastage/plugin-kubevela-react';

/** What an attempt was about, beside its operation: to what, and how far. */
export function useDetailsOf(): (entry: ActivityEntry) => string {
  const { t } = useT();
  return ({ resource, step, replicas, revision, publishVersion }) =>
    [
      resource &&
        resource.kind !== 'Application' &&
        `${resource.kind} ${resource.name}`,
      step && t('activity.step', { step }),
      replicas !== undefined && t('activity.replicas', { count: replicas }),
      revision ?? publishVersion,
    ]
      .filter(Boolean)
      .join(' · ');
}
