import { useT, type ActivityEntry } from '@velastage/plugin-kubevela-react';
import { useCellStyles } from '../fleet/cells';

/** What was attempted, and below to what and how far. */
export function WhatCell({ entry }: { entry: ActivityEntry }) {
  const { operation, resource, step, replicas, revision } = entry;
  const classes = useCellStyles();
  const { t } = useT();
  const text = t(`activity.operation.${operation}`);
  const details = [
    resource &&
      resource.kind !== 'Application' &&
      `${resource.kind} ${resource.name}`,
    step && t('activity.step', { step }),
    replicas !== undefined && t('activity.replicas', { count: replicas }),
    revision ?? entry.publishVersion,
  ].filter(Boolean);
  return (
    <div title={[text, ...details].join(' · ')}>
      <div className={classes.line}>{text}</div>
      {details.length > 0 && (
        <div className={`${classes.line} ${classes.quiet} ${classes.small}`}>
          {details.join(' · ')}
        </div>
      )}
    </div>
  );
}
