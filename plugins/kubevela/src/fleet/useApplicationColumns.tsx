import { useMemo } from 'react';
import {
  DeliveryMark,
  DriftMark,
  HealthMark,
  RelativeTime,
  useT,
  type Application,
  type Column,
} from '@velastage/plugin-kubevela-react';
import {
  ApplicationCell,
  EntityCell,
  InstanceMarks,
  ProblemCell,
  ReleasesCell,
} from './cells';

/** The columns of the table with one row per application. */
export function useApplicationColumns(): Column<Application>[] {
  const { t } = useT();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('fleet.name'),
        minWidth: 150,
        grow: 2,
        sortable: true,
        render: ({ namespace, name, title }) => (
          <ApplicationCell namespace={namespace} name={name} title={title} />
        ),
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
        id: 'problem',
        header: t('fleet.problem'),
        minWidth: 260,
        grow: 6,
        priority: 1,
        render: ({ problem, problemCluster }) => (
          <ProblemCell problem={problem} cluster={problemCluster} />
        ),
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
        id: 'instances',
        header: t('fleet.instances'),
        minWidth: 120,
        grow: 1,
        priority: 2,
        render: each => (
          <InstanceMarks
            application={each}
            instances={each.instances}
            count={each.instanceCount}
          />
        ),
      },
      {
        id: 'releases',
        header: t('fleet.releases'),
        minWidth: 120,
        grow: 1,
        priority: 3,
        render: ({ releases }) => <ReleasesCell releases={releases} />,
      },
      {
        id: 'delivery',
        header: t('fleet.delivery'),
        // "Waiting for approval" and its mark, in full.
        minWidth: 186,
        priority: 5,
        render: ({ delivery }) => <DeliveryMark delivery={delivery} />,
      },
      {
        id: 'drift',
        header: t('fleet.drift'),
        minWidth: 104,
        priority: 7,
        render: ({ drift }) => <DriftMark drift={drift} />,
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
    [t],
  );
}
