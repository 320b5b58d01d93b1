import { useCallback, useMemo } from 'react';
import { useQueries } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { kubevelaApplicationReadPermission } from '@velastage/plugin-kubevela-common';
import {
  DataTable,
  kubevelaApiRef,
  liveQueryMeta,
  LiveState,
  useLiveQuery,
  useT,
  useUrlState,
  type ApplicationGroupList,
  type Column,
  type ListQuery,
} from '@velastage/plugin-kubevela-react';
import { FleetFrame, type FleetPage, type FleetRows } from './FleetFrame';
import { readSort, type FleetView, type GroupField } from './fleetFilters';
import { GroupHead } from './GroupHead';
import { GroupRest } from './GroupRest';
import { GROUP_ROWS, groupLines, lineKey, type GroupLine } from './groupLines';
import { ROW_HEIGHT_PX } from './rowHeight';

interface GroupedListProps<Row> extends FleetRows<Row> {
  groupBy: GroupField;
  view: FleetView;
  query: ListQuery;
  ready: boolean;
  columns: Column<Row>[];
  rowKey(row: Row): string;
  /** Reads the first rows of a group, with the query that lets only them through. */
  readGroup(query: ListQuery, signal: AbortSignal): Promise<FleetPage<Row>>;
  /** Instances that a row shows. */
  instanceKeys(row: Row): string[];
}

/**
 * Groups with their counts, the worst first. The server counts all groups in one answer; only those that are
 * open are read, and of each the worst rows: a fleet of any size costs as much as what is on the screen.
 */
export function GroupedList<Row>(props: GroupedListProps<Row>) {
  const { groupBy, view, query } = props;
  const api = useApi(kubevelaApiRef);
  const groups = useLiveQuery<ApplicationGroupList>({
    queryKey: ['kubevela', 'fleet', 'groups', view, groupBy, query],
    queryFn: ({ signal }) => {
      const { sort, order, ...filters } = query;
      return api.listApplicationGroups(
        { ...filters, groupBy, rows: view },
        { signal },
      );
    },
    instanceKeys: () => [],
    list: true,
    clusters: true,
    keepPrevious: true,
    enabled: props.ready,
  });
  return (
    <LiveState
      query={groups}
      permission={kubevelaApplicationReadPermission.name}
      skeleton={[36, 36, 44, 44, 44, 44, 44, 44]}
    >
      {data => (
        <Loaded {...props} groups={data} isPrevious={groups.isPrevious} />
      )}
    </LiveState>
  );
}

function Loaded<Row>(
  props: GroupedListProps<Row> & {
    groups: ApplicationGroupList;
    isPrevious: boolean;
  },
) {
  const { groups, groupBy, view, query, rowKey, columns } = props;
  const { t } = useT();
  const url = useUrlState();
  const open = url.all('open');
  const shown = groups.items.filter(({ value }) => open.includes(value));
  const pages = useQueries({
    queries: shown.map(({ value }) => ({
      queryKey: ['kubevela', 'fleet', 'group', view, groupBy, value, query],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        props.readGroup(
          { ...query, [groupBy]: [value], limit: GROUP_ROWS },
          signal,
        ),
      meta: liveQueryMeta<FleetPage<Row>>({
        instanceKeys: page => page.items.flatMap(props.instanceKeys),
        list: true,
      }),
    })),
  });
  const lines = groupLines(
    groups.items,
    new Map(shown.map(({ value }, index) => [value, pages[index]])),
  );
  const lineColumns = useMemo(
    () =>
      columns.map(
        (column): Column<GroupLine<Row>> => ({
          ...column,
          render: line => (line.is === 'row' ? column.render(line.row) : null),
        }),
      ),
    [columns],
  );
  const toggle = useCallback(
    (value: string) =>
      url.set({
        open: open.includes(value)
          ? open.filter(each => each !== value)
          : [...open, value],
      }),
    [url, open],
  );
  return (
    <FleetFrame answer={groups} isPrevious={props.isPrevious} rows={props}>
      <DataTable
        label={t('fleet.label')}
        columns={lineColumns}
        rows={lines}
        rowKey={line => lineKey(line, rowKey)}
        rowHeight={ROW_HEIGHT_PX}
        sort={readSort(url)}
        onSort={({ by, order }) => url.set({ sort: by, order })}
        span={line => {
          switch (line.is) {
            case 'head':
              return (
                <GroupHead
                  group={line.group}
                  groupBy={groupBy}
                  countText={props.countText(line.group.count)}
                  isOpen={open.includes(line.group.value)}
                  onToggle={() => toggle(line.group.value)}
                />
              );
            case 'rest':
              return <GroupRest line={line} groupBy={groupBy} />;
            default:
              return undefined;
          }
        }}
      />
    </FleetFrame>
  );
}
