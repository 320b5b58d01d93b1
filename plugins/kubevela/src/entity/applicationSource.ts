import type { Entity } from '@backstage/catalog-model';
import {
  APPLICATION_ANNOTATION,
  CLUSTER_ANNOTATION,
  COMPONENT_ANNOTATION,
} from '@velastage/plugin-kubevela-common';
import type { ApplicationSource } from '../common/queries';

/** What an entity's annotations say: a source, or the value that cannot be read. */
export type ParsedAnnotations =
  | { source: ApplicationSource }
  | { badValue: string };

/** Reads the annotations of an entity. */
export function parseAnnotations(entity: Entity): ParsedAnnotations {
  const annotations = entity.metadata.annotations ?? {};
  const application = (annotations[APPLICATION_ANNOTATION] ?? '').trim();
  if (!/^[^/\s]+\/[^/\s]+$/.test(application)) {
    return { badValue: application };
  }
  const clusters = annotations[CLUSTER_ANNOTATION]?.split(',')
    .map(name => name.trim())
    .filter(Boolean);
  return {
    source: {
      application,
      clusters: clusters?.length ? clusters : undefined,
      component: annotations[COMPONENT_ANNOTATION]?.trim() || undefined,
    },
  };
}

/**
 * Whether an entity stands for a KubeVela application, so that its tabs and cards should be shown.
 *
 * @public
 */
export function isKubevelaAvailable(entity: Entity): boolean {
  return Boolean(entity.metadata.annotations?.[APPLICATION_ANNOTATION]);
}
