import type { ClusterConnection } from '../../../clusters/ClusterConnection';

/** Even a log that is asked for whole stops here: a browser cannot show more. */
const LIMIT_BYTES = 10 * 1024 * 1024;

/** The API server answers logs only after the kubelet has; slow kubelets are common. */
const DEADLINE_MS = 20_000;

/** Which log of which container. */
export interface LogRequest {
  namespace: string;
  pod: string;
  container?: string;
  follow?: boolean;
  previous?: boolean;
  timestamps?: boolean;
  tailLines?: number;
  /** Only what was written from this second on. */
  sinceTime?: string;
}

/**
 * Asks a cluster for a container's log.
 *
 * @throws ApiError
 */
export async function openLog(
  connection: ClusterConnection,
  log: LogRequest,
  signal?: AbortSignal,
) {
  const namespace = encodeURIComponent(log.namespace);
  const pod = encodeURIComponent(log.pod);
  const { body } = await connection.request(
    `/api/v1/namespaces/${namespace}/pods/${pod}/log`,
    {
      query: {
        container: log.container,
        follow: log.follow || undefined,
        previous: log.previous || undefined,
        timestamps: log.timestamps || undefined,
        tailLines: log.tailLines,
        sinceTime: log.sinceTime,
        limitBytes: log.follow ? undefined : LIMIT_BYTES,
      },
      headers: { accept: '*/*' },
      stream: true,
      deadlineMs: DEADLINE_MS,
      signal,
    },
  );
  return body;
}
