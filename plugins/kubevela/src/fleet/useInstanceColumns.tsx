import { useMemo } from 'react';
import {
  DeliveryMark,
  DriftMark,
  HealthMark,
  RelativeTime,
  useT,
  type Column,
  type InstanceSummary,
} from '@velastage/plugin-kubevela-react';
import { refOf } from '../common/instanceNames';
import {
  ApplicationCell,
  EntityCell,
  ProblemCell,
  useCellStyles,
} from './cells';

/** The columns of the table with one row per instance. */
export function useInstanceColumns(): Column<InstanceSummary>[] {
  const { t } = useT();
  const classes = useCellStyles();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('fleet.name'),
        minWidth: 150,
        grow: 2,
        sortable: true,
        render: each => {
          const [namespace, name] = each.application.split('/');
          return (
            <ApplicationCell
              namespace={namespace}
              name={name ?? each.name}
              title={each.title}
              instance={refOf(each)}
            />
          );
        },
      },
      {
        id: 'severity',
        header: t('fleet.health'),
        minWidth: 124,
        sortable: true,
        render: ({ health }) => (
          <HealthMark health={health.status} hint={health.message} />
        ),
      },
      {
        id: 'cluster',
        header: t('fleet.cluster'),
        minWidth: 110,
        grow: 1,
        priority: 1,
        sortable: true,
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
        id: 'problem',
        header: t('fleet.problem'),
        minWidth: 260,
        grow: 6,
        priority: 2,
        render: ({ problem }) => <ProblemCell problem={problem} />,
      },
      {
        id: 'since',
        header: t('fleet.since'),
        minWidth: 72,
        priority: 4,
        sortable: true,
        render: ({ problem, health }) => {
          const since = problem?.since ?? health.since;
          return since ? <RelativeTime at={since} /> : null;
        },
      },
      {
        id: 'release',
        header: t('fleet.release'),
        minWidth: 100,
        grow: 1,
        priority: 3,
        render: ({ release }) => (
          <div className={`${classes.line} ${classes.code}`} title={release}>
            {release}
          </div>
        ),
      },
      {
        id: 'delivery',
        header: t('fleet.delivery'),
        // "Waiting for approval" and its mark, in full.
        minWidth: 186,
        priority: 5,
        render: ({ delivery }) => (
          <DeliveryMark delivery={delivery.state} hint={delivery.message} />
        ),
      },
      {
        id: 'drift',
        header: t('fleet.drift'),
        minWidth: 104,
        priority: 7,
        render: ({ drift }) => <DriftMark drift={drift.state} />,
      },
      {
        id: 'owner',
        header: t('fleet.owner'),
        minWidth: 110,
        grow: 1,
        priority: 6,
        sortable: true,
        render: ({ owner }) => <EntityCell entityRef={owner} kind="group" />,
      },
      {
        id: 'system',
        header: t('fleet.system'),
        minWidth: 100,
        grow: 1,
        priority: 8,
        sortable: true,
        render: ({ system }) => <EntityCell entityRef={system} kind="system" />,
      },
    ],
    [t, classes],
  );
}
