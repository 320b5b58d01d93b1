import { useMemo } from 'react';
import {
  RelativeTime,
  useT,
  type ActivityEntry,
  type Column,
} from '@velastage/plugin-kubevela-react';
import { ApplicationCell, useCellStyles } from '../fleet/cells';
import { ResultCell } from './ResultCell';
import { WhatCell } from './WhatCell';
import { Who } from './Who';

/** The columns of the table of attempts. What came of it is always in sight, and why goes first. */
export function useActivityColumns(): Column<ActivityEntry>[] {
  const { t } = useT();
  const classes = useCellStyles();
  return useMemo(
    () => [
      {
        id: 'when',
        header: t('activity.when'),
        minWidth: 98,
        priority: 1,
        render: ({ at }) => (
          <div className={classes.line}>
            <RelativeTime at={at} form="ago" />
          </div>
        ),
      },
      {
        id: 'who',
        header: t('activity.who'),
        minWidth: 96,
        grow: 1,
        priority: 2,
        render: entry => (
          <div className={classes.line}>
            <Who entry={entry} />
          </div>
        ),
      },
      {
        id: 'what',
        header: t('activity.what'),
        minWidth: 108,
        grow: 3,
        render: entry => <WhatCell entry={entry} />,
      },
      {
        id: 'application',
        header: t('activity.where'),
        minWidth: 120,
        grow: 2,
        priority: 3,
        render: entry => {
          const [namespace, application] = entry.application.split('/');
          const { cluster, name } = entry;
          return (
            <ApplicationCell
              namespace={namespace}
              name={application ?? name}
              instance={{ cluster, namespace: entry.namespace, name }}
            />
          );
        },
      },
      {
        id: 'cluster',
        header: t('fleet.cluster'),
        minWidth: 100,
        grow: 1,
        priority: 4,
        render: ({ cluster, environment }) => (
          <>
            <div className={classes.line} title={cluster}>
              {cluster}
            </div>
            {environment && environment !== cluster && (
              <div
                className={`${classes.line} ${classes.quiet} ${classes.small}`}
              >
                {environment}
              </div>
            )}
          </>
        ),
      },
      {
        id: 'why',
        header: t('activity.why'),
        minWidth: 140,
        grow: 4,
        priority: 5,
        render: ({ reason }) =>
          reason ? (
            <div className={classes.two} title={reason}>
              {reason}
            </div>
          ) : null,
      },
      {
        id: 'result',
        header: t('activity.result'),
        minWidth: 116,
        grow: 4,
        render: entry => <ResultCell entry={entry} />,
      },
    ],
    [t, classes],
  );
}
