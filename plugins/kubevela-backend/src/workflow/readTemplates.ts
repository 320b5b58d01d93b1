import type { ClusterConnection } from '../clusters/ClusterConnection';
import { asText } from '../model/kube/objects';
import {
  APPLICATION_API_VERSION,
  PLATFORM_NAMESPACE,
} from '../watch/cluster/kinds';
import type { KubernetesObject } from '../watch/types';

/** Types that an Application can use are as many as somebody writes into it. */
const MAX_TYPES = 50;

/**
 * The templates of step types; a type whose definition cannot be read is not among them. An Application may
 * use definitions of its own namespace, which come before the platform's.
 */
export async function readTemplates(
  types: Iterable<string>,
  namespace: string,
  connection: Pick<ClusterConnection, 'getJson'>,
  signal?: AbortSignal,
): Promise<Map<string, string>> {
  const wanted = [...new Set(types)].slice(0, MAX_TYPES);
  const read = async (type: string, place: string) => {
    const [name] = type.split('@');
    const found = await connection.getJson<KubernetesObject>(
      `/apis/${APPLICATION_API_VERSION}/namespaces/${encodeURIComponent(
        place,
      )}/workflowstepdefinitions/${encodeURIComponent(name)}`,
      { signal },
    );
    return asText(found.spec?.schematic?.cue?.template);
  };
  const templates = new Map<string, string>();
  await Promise.all(
    wanted.map(async type => {
      for (const place of new Set([namespace, PLATFORM_NAMESPACE])) {
        try {
          const template = await read(type, place);
          if (template !== undefined) {
            templates.set(type, template);
          }
          return;
        } catch (error) {
          if ((error as { reason?: string }).reason !== 'notFound') {
            return;
          }
        }
      }
    }),
  );
  return templates;
}
