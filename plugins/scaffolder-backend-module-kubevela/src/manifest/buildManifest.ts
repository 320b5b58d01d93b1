import { InputError } from '@backstage/errors';
import { BUSINESS_ANNOTATION_PREFIX } from '@velastage/plugin-kubevela-common';
import { stringify } from 'yaml';

/** What a template says of an Application. */
export interface ManifestInput {
  name: string;
  namespace?: string;
  manifest?: string;
  components?: Array<Record<string, any>>;
  policies?: Array<Record<string, any>>;
  workflow?: Record<string, any>;
  attributes?: Record<string, any>;
  annotations?: Record<string, string>;
  labels?: Record<string, string>;
}

/**
 * The text of the Application that a template describes.
 *
 * @returns the given manifest as it is, or YAML of the parts
 * @throws InputError where neither or both are given
 */
export function buildManifest(input: ManifestInput): string {
  const { manifest, components, name, namespace } = input;
  const parts = Object.entries({
    components,
    policies: input.policies,
    workflow: input.workflow,
    attributes: input.attributes,
    annotations: input.annotations,
    labels: input.labels,
  }).filter(([, value]) => value !== undefined);
  if (manifest !== undefined) {
    if (parts.length > 0) {
      throw new InputError(
        `The input has a manifest and also ${parts
          .map(([key]) => key)
          .join(', ')}: give one or the other`,
      );
    }
    return manifest;
  }
  if (!components) {
    throw new InputError('The input needs components, or a manifest');
  }
  const annotations = {
    ...businessAnnotations(input.attributes ?? {}),
    ...input.annotations,
  };
  return stringify({
    apiVersion: 'core.oam.dev/v1beta1',
    kind: 'Application',
    metadata: {
      name,
      ...(namespace && { namespace }),
      ...(input.labels && { labels: input.labels }),
      ...(Object.keys(annotations).length > 0 && { annotations }),
    },
    spec: {
      components: components.map(component => ({
        ...component,
        name: component.name || name,
      })),
      ...(input.policies && { policies: input.policies }),
      ...(input.workflow && { workflow: input.workflow }),
    },
  });
}

/** Optional fields of a form come empty: they are left out, not written as nothing. */
function businessAnnotations(attributes: Record<string, any>) {
  return Object.fromEntries(
    Object.entries(attributes)
      .map(([name, value]) => [
        `${BUSINESS_ANNOTATION_PREFIX}${name}`,
        Array.isArray(value) ? value.join(',') : String(value ?? ''),
      ])
      .filter(([, text]) => text !== ''),
  );
}
