import type { ClusterConnection } from '../../clusters/ClusterConnection';

/** Enough to see what happened, small enough to arrive at once. */
const DEFAULT_TAIL_LINES = 500;

/** Even a log that is asked for whole stops here: a browser cannot show more. */
const LIMIT_BYTES = 10 * 1024 * 1024;

/** The API server answers logs only after the kubelet has; slow kubelets are common. */
const DEADLINE_MS = 20_000;

/**
 * Reads a container's log from its cluster, as it comes.
 *
 * @throws ApiError
 */
export async function readLogs(
  connection: ClusterConnection,
  log: {
    namespace: string;
    pod: string;
    container?: string;
    follow?: boolean;
    previous?: boolean;
    timestamps?: boolean;
    tailLines?: number;
  },
  signal?: AbortSignal,
): Promise<AsyncIterable<Uint8Array>> {
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
        tailLines: log.tailLines ?? DEFAULT_TAIL_LINES,
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
