import { usesOf } from '../create/checks';
import type { DefinitionSource } from '../create/definitions/DefinitionReader';
import {
  DEFINITION_TYPES,
  definitionKey,
  type DefinitionSet,
} from '../create/definitions/types';
import { asRecord } from '../model/kube/objects';
import {
  APPLICATION_API_VERSION,
  PLATFORM_NAMESPACE,
} from '../watch/cluster/kinds';
import type { KubernetesObject } from '../watch/types';

/** Steps are not rendered, and the CLI brings its own. */
const RENDERED = ['component', 'trait', 'policy'];

/** The definitions that an Application is rendered with if it is deployed now. */
export async function definitionsFor(
  application: KubernetesObject,
  known: DefinitionSet,
  connection: DefinitionSource['connection'],
  signal?: AbortSignal,
): Promise<KubernetesObject[]> {
  const uses = usesOf(application).filter(({ type }) =>
    RENDERED.includes(type),
  );
  const wanted = new Map(
    uses.flatMap(({ type, name }) => {
      const found = known.get(definitionKey(type, name));
      return found ? [[definitionKey(type, name), found.summary] as const] : [];
    }),
  );
  return Promise.all(
    [...wanted.values()].map(async ({ type, namespace, name }) =>
      plain(
        type,
        await connection.getJson<KubernetesObject>(
          `/apis/${APPLICATION_API_VERSION}/namespaces/${encodeURIComponent(
            namespace,
          )}/${DEFINITION_TYPES[type].plural}/${encodeURIComponent(name)}`,
          { signal },
        ),
      ),
    ),
  );
}

/** Those that a revision has been rendered with: vela-core keeps them in it. */
export function definitionsOf(
  payload: Record<string, unknown>,
): KubernetesObject[] {
  return (['component', 'trait', 'policy'] as const).flatMap(type =>
    Object.values(asRecord(payload[`${type}Definitions`]) ?? {}).flatMap(
      each => {
        const definition = asRecord(each) as KubernetesObject | undefined;
        return definition?.metadata?.name ? [plain(type, definition)] : [];
      },
    ),
  );
}

/** Where the CLI looks for it, and nothing of it but what renders. */
function plain(
  type: 'component' | 'trait' | 'policy' | 'workflow-step',
  { metadata, spec }: KubernetesObject,
): KubernetesObject {
  return {
    apiVersion: APPLICATION_API_VERSION,
    kind: DEFINITION_TYPES[type].kind,
    metadata: { name: metadata.name, namespace: PLATFORM_NAMESPACE },
    spec,
  };
}
