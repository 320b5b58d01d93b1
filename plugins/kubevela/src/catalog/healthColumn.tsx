import type { ReactNode } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { EntityHealthCell } from './EntityHealthCell';

/**
 * A column of the catalog's table, as `CatalogTable` and `CatalogIndexPage` take it.
 *
 * @public
 */
export interface KubevelaHealthColumn {
  title: string;
  /** Health is not in the catalog, which sorts and pages on the server: it cannot sort by it. */
  sorting: false;
  width: string;
  render(row: { entity: Entity }): ReactNode;
}

/**
 * The health of each entity's application, for the catalog's table. The rows that are on the screen ask the
 * KubeVela backend together, and follow it live.
 *
 * @public
 */
export function createKubevelaHealthColumn(
  options: { title?: string } = {},
): KubevelaHealthColumn {
  return {
    title: options.title ?? 'Health',
    sorting: false,
    width: 'auto',
    render: ({ entity }) => <EntityHealthCell entity={entity} />,
  };
}
