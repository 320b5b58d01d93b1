import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import {
  APPLICATION_ANNOTATION,
  BusinessAttributes,
  CatalogApplication,
  CatalogComponent,
  COMPONENT_ANNOTATION,
} from '@velastage/plugin-kubevela-common';
import { toEntityName, toTag } from './names';
import { CLUSTERS_ANNOTATION, EntitySettings } from './types';

const API_VERSION = 'backstage.io/v1alpha1';

/** Label keys and values as the catalog (and Kubernetes) take them. */
const LABEL_KEY =
  /^(?:[a-z0-9.-]{1,253}\/)?[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/;
const LABEL_VALUE = /^(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$/;

/** The entities of one application: its Component first, then those of its components where that is switched on. */
export function toEntities(
  application: CatalogApplication,
  entityName: string,
  settings: EntitySettings,
): Entity[] {
  const entity = applicationEntity(application, entityName, settings);
  const locations = application.components.flatMap(component =>
    locationEntity(application, component, entityName, settings),
  );
  if (!settings.components) {
    return [entity, ...locations];
  }
  const components = application.components.map(component =>
    componentEntity(application, component, entityName, settings),
  );
  return [entity, ...components, ...locations];
}

function applicationEntity(
  { application, name, clusters, attributes }: CatalogApplication,
  entityName: string,
  settings: EntitySettings,
): Entity {
  return {
    apiVersion: API_VERSION,
    kind: 'Component',
    metadata: {
      namespace: settings.entityNamespace,
      name: entityName,
      title: attributes.title ?? (entityName === name ? undefined : name),
      description: attributes.description,
      ...metadataOf(attributes, {
        ...common(application, clusters),
        // The stock Kubernetes tab finds the pods by the label that vela-core puts on them.
        'backstage.io/kubernetes-label-selector': `app.oam.dev/name=${name}`,
        'backstage.io/kubernetes-namespace': application.split('/')[0],
      }),
    },
    spec: {
      type: attributes.type ?? settings.componentType,
      lifecycle: attributes.lifecycle ?? settings.defaultLifecycle,
      owner: attributes.owner ?? settings.defaultOwner,
      ...(attributes.system && { system: attributes.system }),
    },
  };
}

function componentEntity(
  { application, name, clusters, attributes: parent }: CatalogApplication,
  component: CatalogComponent,
  entityName: string,
  settings: EntitySettings,
): Entity {
  const { attributes } = component;
  const system = attributes.system ?? parent.system;
  return {
    apiVersion: API_VERSION,
    kind: 'Component',
    metadata: {
      namespace: settings.entityNamespace,
      name: componentName(entityName, component.name),
      title: attributes.title ?? `${parent.title ?? name} / ${component.name}`,
      description: attributes.description,
      ...metadataOf(attributes, {
        ...common(application, clusters),
        [COMPONENT_ANNOTATION]: component.name,
        'backstage.io/kubernetes-label-selector': `app.oam.dev/name=${name},app.oam.dev/component=${component.name}`,
        'backstage.io/kubernetes-namespace': application.split('/')[0],
      }),
    },
    spec: {
      type: attributes.type ?? component.type,
      lifecycle:
        attributes.lifecycle ?? parent.lifecycle ?? settings.defaultLifecycle,
      owner: attributes.owner ?? parent.owner ?? settings.defaultOwner,
      subcomponentOf: `component:${settings.entityNamespace}/${entityName}`,
      ...(system && { system }),
      ...(component.dependsOn.length && {
        dependsOn: component.dependsOn.map(
          other =>
            `component:${settings.entityNamespace}/${componentName(
              entityName,
              other,
            )}`,
        ),
      }),
    },
  };
}

/** A `backstage-location` trait points at entity files that somebody keeps elsewhere. */
function locationEntity(
  { application, clusters }: CatalogApplication,
  component: CatalogComponent,
  entityName: string,
  settings: EntitySettings,
): Entity[] {
  const targets = (component.locationTargets ?? []).filter(isHttp);
  if (targets.length === 0) {
    return [];
  }
  return [
    {
      apiVersion: API_VERSION,
      kind: 'Location',
      metadata: {
        namespace: settings.entityNamespace,
        name: componentName(entityName, component.name),
        annotations: common(application, clusters),
      },
      // Only url: a type of `file` would let whoever writes an Application read the backend's disk.
      spec: { type: 'url', targets },
    },
  ];
}

function componentName(entityName: string, component: string): string {
  return toEntityName(`${entityName}-${component}`);
}

function common(
  application: string,
  clusters: string[],
): Record<string, string> {
  return {
    [APPLICATION_ANNOTATION]: application,
    [CLUSTERS_ANNOTATION]: clusters.join(','),
    [ANNOTATION_LOCATION]: `kubevela:${application}`,
    [ANNOTATION_ORIGIN_LOCATION]: `kubevela:${application}`,
  };
}

/**
 * Tags, links, labels and annotations, each only as far as the catalog takes it: one bad label must not
 * cost the whole entity. What we say ourselves cannot be overwritten.
 */
function metadataOf(
  attributes: BusinessAttributes,
  own: Record<string, string>,
): Pick<Entity['metadata'], 'annotations' | 'labels' | 'tags' | 'links'> {
  const tags = [...new Set(attributes.tags.flatMap(tag => toTag(tag) ?? []))];
  const links = attributes.links.filter(({ url }) => isHttp(url));
  const labels = Object.entries(attributes.labels ?? {}).filter(
    ([key, value]) => LABEL_KEY.test(key) && LABEL_VALUE.test(value),
  );
  const annotations = Object.entries(attributes.annotations ?? {}).filter(
    ([key]) => LABEL_KEY.test(key),
  );
  return {
    annotations: { ...Object.fromEntries(annotations), ...own },
    ...(labels.length && { labels: Object.fromEntries(labels) }),
    ...(tags.length && { tags }),
    ...(links.length && { links }),
  };
}

function isHttp(url: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}
