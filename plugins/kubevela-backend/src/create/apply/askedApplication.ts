import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import { ApiError } from '../../clusters/ApiError';
import { redactObject } from '../../redact';
import { APPLICATION_API_VERSION } from '../../watch/cluster/kinds';
import type { KubernetesObject } from '../../watch/types';
import type { DefinitionSource } from '../definitions/DefinitionReader';
import { asWritten } from './asWritten';
import { restoreHidden } from './restoreHidden';

type Connection = DefinitionSource['connection'];

/** Of the list of Applications in the namespace of one. */
export function applicationsPath({ namespace }: InstanceRef): string {
  return `/apis/${APPLICATION_API_VERSION}/namespaces/${encodeURIComponent(
    namespace,
  )}/applications`;
}

/** The Application as the cluster has it; undefined where there is none. */
export async function readLive(
  connection: Connection,
  ref: InstanceRef,
): Promise<KubernetesObject | undefined> {
  try {
    return await connection.getJson<KubernetesObject>(
      `${applicationsPath(ref)}/${encodeURIComponent(ref.name)}`,
    );
  } catch (error) {
    if (error instanceof ApiError && error.reason === 'notFound') {
      return undefined;
    }
    throw error;
  }
}

/** What somebody has sent, with the values that the portal had hidden from them. */
export function withHidden(
  sent: KubernetesObject,
  live: KubernetesObject | undefined,
): KubernetesObject {
  const shown = live ? redactObject(asWritten(live)) : {};
  return {
    ...sent,
    ...(restoreHidden({ spec: sent.spec }, shown, live ?? {}) as {
      spec: unknown;
    }),
  };
}

/** Both at once: as it is, and as somebody wants it. Secrets are in the clear. */
export async function askedApplication(
  connection: Connection,
  ref: InstanceRef,
  sent: KubernetesObject,
): Promise<{ live?: KubernetesObject; asked: KubernetesObject }> {
  const live = await readLive(connection, ref);
  return { live, asked: withHidden(sent, live) };
}
