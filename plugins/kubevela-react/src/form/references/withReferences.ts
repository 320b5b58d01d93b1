import { isRecord, typeOf, type ParameterSchema } from '../schema';
import { lookOf } from '../ui/lookOf';

/** What a parameter can name: objects of the cluster, or parts of the Application itself. */
export type Reference =
  | 'secrets'
  | 'secret-keys'
  | 'config-maps'
  | 'config-map-keys'
  | 'configs'
  | 'clusters'
  | 'volume-claims'
  | 'storage-classes'
  | 'namespaces'
  | 'components'
  | 'policies'
  | 'steps';

/** The widgets of VelaUX by which a platform says it. */
const BY_UI_TYPE: Record<string, Reference> = {
  SecretSelect: 'secrets',
  ImageSecretSelect: 'secrets',
  SecretKeySelect: 'secret-keys',
  ConfigSelect: 'configs',
  ClusterSelect: 'clusters',
  PVCSelect: 'volume-claims',
  ClassStorageSelect: 'storage-classes',
  StorageClassSelect: 'storage-classes',
  NamespaceSelect: 'namespaces',
  ComponentSelect: 'components',
  PolicySelect: 'policies',
  StepSelect: 'steps',
};

/** Names that mean the same in every definition, alone or in what they stand in. */
const BY_NAME: Record<string, Reference> = {
  secretName: 'secrets',
  imagePullSecrets: 'secrets',
  cmName: 'config-maps',
  storageClassName: 'storage-classes',
  cluster: 'clusters',
  clusters: 'clusters',
  namespace: 'namespaces',
  'secretKeyRef.name': 'secrets',
  'secretKeyRef.key': 'secret-keys',
  'secretRef.name': 'secrets',
  'secretRef.key': 'secret-keys',
  'configMapKeyRef.name': 'config-maps',
  'configMapKeyRef.key': 'config-map-keys',
};

/** Parameters of KubeVela's own definitions, by definition and place. */
const BY_DEFINITION: Record<string, Reference> = {
  'workflow-step/apply-component:component': 'components',
  'workflow-step/apply-remaining:exceptions': 'components',
  'workflow-step/collect-service-endpoints:components': 'components',
  'workflow-step/deploy:policies': 'policies',
  'workflow-step/deploy-components:components.name': 'components',
  'workflow-step/deploy-components:components.policies': 'policies',
  'workflow-step/deploy-cloud-resource:policy': 'policies',
  'workflow-step/deploy2env:policy': 'policies',
  'workflow-step/share-cloud-resource:policy': 'policies',
  'workflow-step/export-data:topology': 'policies',
  'workflow-step/export-service:topology': 'policies',
  'workflow-step/read-config:name': 'configs',
  'workflow-step/delete-config:name': 'configs',
  'policy/override:components.name': 'components',
  'policy/override:selector': 'components',
  'policy/replication:selector': 'components',
};

/**
 * Marks the parameters that name something as `x-refers`: those that the platform's UI schema says it of, and
 * those of which it is known.
 *
 * @param definition - for example `workflow-step/deploy`
 */
export function withReferences(
  parameter: ParameterSchema,
  definition: string,
  place: string[] = [],
): ParameterSchema {
  const result = { ...parameter };
  const { properties, items, additionalProperties } = parameter;
  if (isRecord(properties)) {
    result.properties = Object.fromEntries(
      Object.entries(properties).map(([name, inner]) => [
        name,
        withReferences(inner, definition, [...place, name]),
      ]),
    );
  }
  if (isRecord(items)) {
    result.items = withReferences(items, definition, place);
  }
  if (isRecord(additionalProperties)) {
    // Names in there are made by whoever fills it in: they say nothing.
    result.additionalProperties = withReferences(
      additionalProperties,
      definition,
      [...place, ''],
    );
  }
  const refers = referenceAt(parameter, definition, place);
  const isText = typeOf(parameter) === 'string' && !parameter.enum;
  return refers && isText ? { ...result, 'x-refers': refers } : result;
}

function referenceAt(
  parameter: ParameterSchema,
  definition: string,
  place: string[],
): Reference | undefined {
  const { uiType } = lookOf(parameter);
  const own = (table: Record<string, Reference>, key: string) =>
    Object.hasOwn(table, key) ? table[key] : undefined;
  return (
    own(BY_UI_TYPE, uiType ?? '') ??
    own(BY_DEFINITION, `${definition}:${place.join('.')}`) ??
    own(BY_NAME, place.slice(-2).join('.')) ??
    own(BY_NAME, place.at(-1) ?? '')
  );
}
