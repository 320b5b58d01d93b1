import {
  coreExtensionData,
  ExtensionBoundary,
} from '@backstage/frontend-plugin-api';
import catalogPlugin, {
  CatalogIndexPage,
} from '@backstage/plugin-catalog/alpha';
import {
  CatalogTable,
  type CatalogTableColumnsFunc,
} from '@backstage/plugin-catalog';
import { createKubevelaHealthColumn } from '@velastage/plugin-kubevela';

const healthColumn = createKubevelaHealthColumn();

/** With health as well the table has one column more than fits beside its filters; these say least. */
const LEFT_OUT: readonly unknown[] = [
  'entity.spec.lifecycle',
  'entity.metadata.tags',
];

/** In the middle of a word a narrow table breaks these; between words they are short enough. */
const WHOLE_WORDS: readonly unknown[] = [
  'resolved.entityRef',
  'entity.spec.type',
];

/** The catalog's own columns with the health after the name, which is behind the (hidden) title. */
const columns: CatalogTableColumnsFunc = context => {
  const [title, name, ...others] = CatalogTable.defaultColumnsFunc(context)
    .filter(({ field }) => !LEFT_OUT.includes(field))
    .map(column =>
      WHOLE_WORDS.includes(column.field)
        ? { ...column, cellStyle: { wordBreak: 'normal' as const } }
        : column,
    );
  return [title, name, healthColumn, ...others];
};

/** The catalog with a column that says the health of each entity's KubeVela application. */
export const catalogWithHealth = catalogPlugin.withOverrides({
  extensions: [
    catalogPlugin.getExtension('page:catalog').override({
      factory(originalFactory, { node, inputs, config }) {
        return [
          ...originalFactory(),
          coreExtensionData.reactElement(
            <ExtensionBoundary node={node}>
              <CatalogIndexPage
                filters={inputs.filters.map(filter =>
                  filter.get(coreExtensionData.reactElement),
                )}
                pagination={config.pagination}
                exportSettings={config.exportSettings}
                columns={columns}
              />
            </ExtensionBoundary>,
          ),
        ];
      },
    }),
  ],
});
