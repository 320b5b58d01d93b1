import { memo, useMemo } from 'react';
import { DataTable, type ResourceNode } from '@velastage/plugin-kubevela-react';
import { orderRows } from './treeOrder';
import { useResourceColumns } from './useResourceColumns';

function Table(props: {
  label: string;
  nodes: ResourceNode[];
  /** Those of them that pass the filters. */
  matching: ReadonlySet<ResourceNode>;
  order: 'tree' | 'worst';
  /** Id of the resource that is open. */
  selected: string | undefined;
}) {
  const { label, nodes, matching, order, selected } = props;
  const rows = useMemo(
    () => orderRows(nodes, node => matching.has(node), order),
    [nodes, matching, order],
  );
  const columns = useResourceColumns();
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={rows}
      rowKey={({ node }) => node.id}
      rowHeight={36}
      selectedKey={selected}
    />
  );
}

/** The resources as a table, as a tree or the worst first. */
export const ResourceTable = memo(Table);
