import { NotFoundError } from '@backstage/errors';
import type {
  Definition,
  DefinitionType,
} from '@velastage/plugin-kubevela-common';
import { ApiError } from '../../clusters/ApiError';
import type { ClusterConnection } from '../../clusters/ClusterConnection';
import { asArray, asRecord, asText } from '../../model/kube/objects';
import {
  APPLICATION_API_VERSION,
  OAM_GROUP,
  PLATFORM_NAMESPACE,
} from '../../watch/cluster/kinds';
import type { ClusterView, KubernetesObject } from '../../watch/types';
import { Recent } from './Recent';
import { definitionOf } from './summaryOf';
import {
  DEFINITION_TYPES,
  definitionKey,
  type DefinitionSet,
  type KnownDefinition,
} from './types';

const SCHEMA_KEY = 'openapi-v3-json-schema';
const UI_SCHEMA_KEY = 'ui-schema';
const VERSION = /^v\d+(\.\d+)*$/;
/** Where definitions are watched, their versions tell when to read again; this is for where they are not. */
const MAX_AGE_MS = 30_000;

/** A cluster to read definitions from. */
export interface DefinitionSource {
  name: string;
  view: ClusterView;
  connection: Pick<ClusterConnection, 'getJson'>;
}

/**
 * Definitions and their parameters, read from a cluster when somebody asks: the store keeps their digests
 * only. What was read is kept as long as the watch says that nothing has changed.
 */
export class DefinitionReader {
  readonly #sets = new Recent<KnownDefinition[]>(200, MAX_AGE_MS);
  readonly #schemas = new Recent<unknown>(2_000, MAX_AGE_MS);

  /**
   * The definitions for a namespace: its own come before the platform's.
   *
   * @throws ApiError
   */
  async list(
    source: DefinitionSource,
    namespace?: string,
  ): Promise<DefinitionSet> {
    const namespaces =
      namespace && namespace !== PLATFORM_NAMESPACE
        ? [PLATFORM_NAMESPACE, namespace]
        : [PLATFORM_NAMESPACE];
    const read = await Promise.all(
      namespaces.flatMap(each =>
        (Object.keys(DEFINITION_TYPES) as DefinitionType[]).map(type =>
          this.#listOne(source, type, each),
        ),
      ),
    );
    return new Map(
      read
        .flat()
        .map(known => [
          definitionKey(known.summary.type, known.summary.name),
          known,
        ]),
    );
  }

  /**
   * One definition with its parameters; `name` may hold a version, as in `webservice@v2`.
   *
   * @throws NotFoundError, ApiError
   */
  async get(
    source: DefinitionSource,
    type: DefinitionType,
    name: string,
    namespace?: string,
  ): Promise<Definition> {
    const known = (await this.list(source, namespace)).get(
      definitionKey(type, name),
    );
    if (!known) {
      throw new NotFoundError(
        `The cluster ${source.name} has no ${DEFINITION_TYPES[type].kind} ${name}`,
      );
    }
    const [schema, uiSchema] = await Promise.all([
      this.schema(source, known, name),
      this.#uiSchema(source, known),
    ]);
    return {
      summary: known.summary,
      schema,
      uiSchema,
      versions: this.versions(source, known)?.sort(newestFirst),
      problem: schema
        ? undefined
        : known.problem ?? `The parameters of ${name} cannot be read`,
    };
  }

  /**
   * The JSON schema of a definition's parameters as vela-core wrote it; undefined where there is none.
   *
   * @param name - with the version, where one is asked for
   * @throws ApiError
   */
  async schema(
    source: DefinitionSource,
    { schemaConfigMap, summary }: KnownDefinition,
    name: string,
  ): Promise<Record<string, unknown> | undefined> {
    const version = name.split('@')[1];
    const configMap = version
      ? `${DEFINITION_TYPES[summary.type].prefix}-schema-${
          summary.name
        }-${version}`
      : schemaConfigMap;
    const text = await this.#configMap(
      source,
      summary.namespace,
      configMap,
      SCHEMA_KEY,
    );
    return asRecord(parsed(text));
  }

  /**
   * The versions of a definition that the cluster still has; undefined where that cannot be told: vela-core keeps
   * the parameters of each beside those of the newest.
   */
  versions(
    { view }: Pick<DefinitionSource, 'view'>,
    { summary }: KnownDefinition,
  ): string[] | undefined {
    const { type, name, namespace } = summary;
    const prefix = `${DEFINITION_TYPES[type].prefix}-schema-${name}-`;
    const found = [...view.list('', 'ConfigMap', namespace)].flatMap(
      ({ metadata }) =>
        metadata.name.startsWith(prefix)
          ? [metadata.name.slice(prefix.length)]
          : [],
    );
    const versions = found.filter(each => VERSION.test(each));
    return versions.length > 0 ? versions : undefined;
  }

  async #uiSchema(source: DefinitionSource, { summary }: KnownDefinition) {
    const text = await this.#configMap(
      source,
      PLATFORM_NAMESPACE,
      `${DEFINITION_TYPES[summary.type].prefix}-uischema-${summary.name}`,
      UI_SCHEMA_KEY,
    );
    return asArray(parsed(text)).flatMap(each => asRecord(each) ?? []);
  }

  async #configMap(
    source: DefinitionSource,
    namespace: string,
    name: string | undefined,
    key: string,
  ): Promise<string | undefined> {
    if (!name) {
      return undefined;
    }
    const seen = source.view.get({
      group: '',
      kind: 'ConfigMap',
      namespace,
      name,
    });
    const version = seen?.metadata.resourceVersion;
    const id = JSON.stringify([source.name, namespace, name, version ?? '']);
    return this.#schemas.get(id, version !== undefined, async () => {
      try {
        const object = await source.connection.getJson<KubernetesObject>(
          `/api/v1/namespaces/${namespace}/configmaps/${encodeURIComponent(
            name,
          )}`,
        );
        return asText(object.data?.[key]);
      } catch (error) {
        if (error instanceof ApiError && error.reason === 'notFound') {
          return undefined;
        }
        throw error;
      }
    }) as Promise<string | undefined>;
  }

  #listOne(source: DefinitionSource, type: DefinitionType, namespace: string) {
    const { kind, plural } = DEFINITION_TYPES[type];
    const { view } = source;
    const isWatched = view.visibility(OAM_GROUP, kind, namespace) === 'synced';
    const versions = isWatched
      ? [...view.list(OAM_GROUP, kind, namespace)]
          .map(({ metadata }) => `${metadata.name}@${metadata.resourceVersion}`)
          .sort()
      : [];
    const id = JSON.stringify([source.name, namespace, kind, versions]);
    return this.#sets.get(id, isWatched, async () => {
      const { items } = await source.connection.getJson<{
        items?: KubernetesObject[];
      }>(
        `/apis/${APPLICATION_API_VERSION}/namespaces/${encodeURIComponent(
          namespace,
        )}/${plural}`,
      );
      return asArray<KubernetesObject>(items).map(object =>
        definitionOf(type, object),
      );
    });
  }
}

/** `v10` comes before `v9.1`. */
function newestFirst(a: string, b: string): number {
  return b.localeCompare(a, 'en', { numeric: true });
}

/** What a cluster holds need not be what it says it is. */
function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
