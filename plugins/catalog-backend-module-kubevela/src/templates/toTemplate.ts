import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import { COMPONENT_TYPE_ANNOTATION } from '@velastage/plugin-kubevela-common';
import { toEntityName } from '../entities/names';
import { mergeOver } from './mergeOver';
import { readOverride } from './readOverride';
import type { ComponentType, TemplateSettings } from './types';

const LOCATION = 'kubevela:definitions';

/**
 * The scaffolder template that creates an Application of one component of a type.
 *
 * @returns undefined where the definition wants none
 * @throws Error where its annotation cannot be read
 */
export function toTemplate(
  type: ComponentType,
  settings: TemplateSettings,
): Entity | undefined {
  const override = readOverride(type.template);
  if (override === 'none') {
    return undefined;
  }
  const merged = mergeOver(templateOf(type, settings), override) as Entity;
  return {
    ...merged,
    kind: 'Template',
    metadata: {
      ...merged.metadata,
      // What the entity is found by is not for a definition to say.
      name: toEntityName(`kubevela-${type.name}`),
      namespace: settings.entityNamespace,
      annotations: {
        ...merged.metadata.annotations,
        [ANNOTATION_LOCATION]: LOCATION,
        [ANNOTATION_ORIGIN_LOCATION]: LOCATION,
        [COMPONENT_TYPE_ANNOTATION]: type.name,
      },
    },
  };
}

function templateOf(
  { name, description, clusters }: ComponentType,
  { owner, type }: TemplateSettings,
) {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      title: `New ${name.replaceAll('-', ' ')}`,
      description:
        description ?? `An application of one component of the type ${name}`,
      tags: ['kubevela'],
      annotations: {},
    },
    spec: {
      owner,
      type,
      parameters: [
        {
          title: 'What and where',
          required: ['target', 'name', 'owner'],
          properties: {
            target: {
              title: 'Environment',
              type: 'object',
              'ui:field': 'KubevelaTarget',
              'ui:options': { clusters },
            },
            name: {
              title: 'Name',
              type: 'string',
              description: 'Of the application, and of what it makes',
              'ui:field': 'KubevelaApplicationName',
            },
            owner: {
              title: 'Owner',
              type: 'string',
              description: 'The team that it belongs to',
              'ui:field': 'OwnerPicker',
              'ui:options': { catalogFilter: { kind: 'Group' } },
            },
          },
        },
        {
          title: 'How it runs',
          required: ['component'],
          properties: {
            component: {
              title: 'Component',
              type: 'object',
              'ui:field': 'KubevelaComponent',
              'ui:options': { type: name, traits: true },
            },
          },
        },
      ],
      steps: [
        {
          id: 'create',
          name: 'Create the application and wait until it is healthy',
          action: 'kubevela:application:apply',
          input: {
            cluster: '${{ parameters.target.cluster }}',
            namespace: '${{ parameters.target.namespace }}',
            name: '${{ parameters.name }}',
            mode: 'create',
            components: ['${{ parameters.component }}'],
            attributes: { owner: '${{ parameters.owner }}' },
          },
        },
      ],
      output: {
        links: [
          {
            title: 'Open the application',
            icon: 'dashboard',
            url: '${{ steps.create.output.path }}',
          },
          {
            title: 'Open it in the catalog',
            icon: 'catalog',
            entityRef: '${{ steps.create.output.entityRef }}',
          },
        ],
      },
    },
  };
}
