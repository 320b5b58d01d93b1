import type { Entity } from '@backstage/catalog-model';

/** The catalog adds these itself, and refuses or ignores them from a provider. */
export function withoutCatalogFields(entity: Entity): Entity {
  const {
    relations: _,
    status: __,
    ...rest
  } = entity as Entity & {
    status?: unknown;
  };
  const { uid: ___, etag: ____, ...metadata } = entity.metadata;
  return { ...rest, metadata };
}
