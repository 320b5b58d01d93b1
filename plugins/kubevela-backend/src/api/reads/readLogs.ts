import type { ClusterConnection } from '../../clusters/ClusterConnection';
import { containerLines } from './logs/containerLines';
import { LogRedactor } from './logs/LogRedactor';
import { LogRequest, openLog } from './logs/openLog';

/** Enough to see what happened, small enough to arrive at once. */
const DEFAULT_TAIL_LINES = 500;

/**
 * Reads a container's log from its cluster, as it comes, line by line.
 *
 * @throws ApiError
 */
export async function readLogs(
  connection: ClusterConnection,
  log: LogRequest,
  signal?: AbortSignal,
): Promise<AsyncIterable<Uint8Array>> {
  const body = await openLog(
    connection,
    { ...log, tailLines: log.tailLines ?? DEFAULT_TAIL_LINES },
    signal,
  );
  return toBytes(containerLines(body, new LogRedactor()));
}

async function* toBytes(batches: AsyncIterable<string[]>) {
  for await (const lines of batches) {
    yield Buffer.from(`${lines.join('\n')}\n`);
  }
}
