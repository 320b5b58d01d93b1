import {
  coreExtensionData,
  ExtensionBoundary,
} from '@backstage/frontend-plugin-api';
import catalogPlugin, {
  CatalogIndexPage,
} from '@backstage/plugin-catalog/alpha';
import { CatalogTable } from '@backstage/plugin-catalog';
import { createKubevelaHealthColumn } from '@velastage/plugin-kubevela';

const healthColumn = createKubevelaHealthColumn();

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
                columns={context => [
                  ...CatalogTable.defaultColumnsFunc(context),
                  healthColumn,
                ]}
              />
            </ExtensionBoundary>,
          ),
        ];
      },
    }),
  ],
});
