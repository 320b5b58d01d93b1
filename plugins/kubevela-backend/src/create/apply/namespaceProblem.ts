import type { ApplyProblem } from '@velastage/plugin-kubevela-common';
import { ApiError } from '../../clusters/ApiError';
import type { ClusterConnection } from '../../clusters/ClusterConnection';
import type { KubernetesObject } from '../../watch/types';
import { problem } from '../problem';

/** What keeps a namespace from taking an Application; nothing is said where it may not be read. */
export async function namespaceProblem(
  connection: Pick<ClusterConnection, 'cluster' | 'getJson'>,
  namespace: string,
): Promise<ApplyProblem | undefined> {
  const { cluster } = connection;
  const params = { namespace, cluster };
  try {
    const { metadata } = await connection.getJson<KubernetesObject>(
      `/api/v1/namespaces/${encodeURIComponent(namespace)}`,
    );
    return metadata.deletionTimestamp
      ? {
          ...problem(
            'error',
            'namespace-ends',
            `The namespace ${namespace} of ${cluster} is being deleted`,
            params,
          ),
          path: 'metadata.namespace',
        }
      : undefined;
  } catch (error) {
    if (error instanceof ApiError && error.reason === 'notFound') {
      return {
        ...problem(
          'error',
          'namespace-missing',
          `The cluster ${cluster} has no namespace ${namespace}: choose another, or have it made`,
          params,
        ),
        path: 'metadata.namespace',
      };
    }
    if (error instanceof ApiError && error.reason === 'forbidden') {
      return undefined;
    }
    throw error;
  }
}
