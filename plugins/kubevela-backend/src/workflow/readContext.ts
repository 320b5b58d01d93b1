import type { WorkflowValues } from '@velastage/plugin-kubevela-common';
import type { ClusterConnection } from '../clusters/ClusterConnection';
import { asArray, asRecord, asText } from '../model/kube/objects';
import type { KubernetesObject } from '../watch/types';
import { parseCueData } from './cueData';

/** What vela-core keeps of a run: variables, and where steps print to. */
export interface WorkflowContext {
  state: WorkflowValues['context'];
  name?: string;
  /** Secrets included: nothing of them leaves the backend as it is. */
  variables: Record<string, unknown>;
  logs: Record<string, unknown>;
}

/**
 * Reads the ConfigMap in which vela-core keeps what steps hand on. Only one that belongs to the Application is
 * taken: its name is in a status, which others than vela-core may write.
 *
 * @throws ApiError - other than that it is not there or may not be read
 */
export async function readContext(
  { metadata, status }: KubernetesObject,
  connection: Pick<ClusterConnection, 'getJson'>,
  signal?: AbortSignal,
): Promise<WorkflowContext> {
  const name = asText(asRecord(status?.workflow?.contextBackend)?.name);
  const nothing = { name, variables: {}, logs: {} };
  if (!name || !metadata.namespace) {
    return { ...nothing, state: 'None' };
  }
  const path = `/api/v1/namespaces/${encodeURIComponent(
    metadata.namespace,
  )}/configmaps/${encodeURIComponent(name)}`;
  let found: KubernetesObject;
  try {
    found = await connection.getJson<KubernetesObject>(path, { signal });
  } catch (error) {
    const { reason } = error as { reason?: string };
    if (reason === 'notFound') {
      return { ...nothing, state: 'None' };
    }
    if (reason === 'forbidden') {
      return { ...nothing, state: 'Forbidden' };
    }
    throw error;
  }
  const isOwn = asArray(found.metadata.ownerReferences).some(
    owner => owner?.uid === metadata.uid,
  );
  if (!isOwn || !metadata.uid) {
    return { ...nothing, state: 'None' };
  }
  const data = asRecord(found.data);
  try {
    return {
      name,
      state: 'Read',
      variables: parseCueData(asText(data?.vars) ?? ''),
      logs: asRecord(JSON.parse(asText(data?.logConfig) ?? '{}')) ?? {},
    };
  } catch {
    return { ...nothing, state: 'Unreadable' };
  }
}
