import type {
  BusinessAttributes,
  CatalogApplication,
  CatalogComponent,
} from '@velastage/plugin-kubevela-common';
import type { LiveInstance } from '../../live/types';
import { splitApplication } from '../splitApplication';

/**
 * One application out of its instances (at least one). Where instances say different things, the one
 * that was created last says it: an attribute that somebody just added counts, wherever it was added.
 */
export function mergeForCatalog(instances: LiveInstance[]): CatalogApplication {
  const newestFirst = [...instances].sort((a, b) =>
    (a.summary.createdAt ?? '') < (b.summary.createdAt ?? '') ? 1 : -1,
  );
  const { application } = newestFirst[0].summary;
  const { namespace, name } = splitApplication(application);
  const components = new Map<string, CatalogComponent>();
  for (const { model } of newestFirst) {
    for (const component of model.catalog.components) {
      if (!components.has(component.name)) {
        components.set(component.name, component);
      }
    }
  }
  return {
    application,
    namespace,
    name,
    clusters: [...new Set(instances.map(({ ref }) => ref.cluster))].sort(),
    attributes: mergeAttributes(
      newestFirst.map(({ model }) => model.catalog.attributes),
    ),
    components: [...components.values()],
  };
}

function mergeAttributes(
  newestFirst: BusinessAttributes[],
): BusinessAttributes {
  const merged: BusinessAttributes = { tags: [], links: [] };
  for (const { tags, links, ...rest } of [...newestFirst].reverse()) {
    for (const [key, value] of Object.entries(rest)) {
      if (value !== undefined) {
        Object.assign(merged, { [key]: value });
      }
    }
    if (tags.length) merged.tags = tags;
    if (links.length) merged.links = links;
  }
  return merged;
}
