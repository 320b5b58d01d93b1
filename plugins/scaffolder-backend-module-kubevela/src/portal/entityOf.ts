import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  APPLICATION_ANNOTATION,
  COMPONENT_ANNOTATION,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';

/** Finds the catalog entity that stands for an application; undefined where there is none (yet). */
export type EntityFinder = (
  ref: InstanceRef,
  credentials: BackstageCredentials,
) => Promise<string | undefined>;

/** Asks the catalog, as the person who runs the template. */
export function createEntityFinder(
  catalog: Pick<CatalogService, 'getEntities'>,
): EntityFinder {
  return async ({ namespace, name }, credentials) => {
    const { items } = await catalog.getEntities(
      {
        filter: {
          [`metadata.annotations.${APPLICATION_ANNOTATION}`]: `${namespace}/${name}`,
        },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.annotations',
        ],
      },
      { credentials },
    );
    const whole = items.find(
      ({ metadata }) => !metadata.annotations?.[COMPONENT_ANNOTATION],
    );
    return whole && stringifyEntityRef(whole);
  };
}
