import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import type {
  OperationResult,
  Preconditions,
} from '@velastage/plugin-kubevela-common';
import type { RolloutAct } from '@velastage/plugin-kubevela-node';
import type { Writer } from '../clusters/acting';
import { ApiError } from '../clusters/ApiError';
import type { ClusterConnection } from '../clusters/ClusterConnection';
import type { KubernetesObject } from '../watch/types';
import { lostAnswer } from './lostAnswer';
import { checkPreconditions } from './preconditions';
import type {
  GuardedRequest,
  Operation,
  OperationParams,
  OperationTarget,
} from './types';

/** A status that moves while we write is no conflict; one that moves all the time must not hold us for ever. */
const MAX_TRIES = 5;

/** What was done, for the caller and for the audit log. */
export interface OperationOutcome {
  result: OperationResult;
  details: Record<string, string | number | undefined>;
}

/**
 * Does one operation: reads the object anew, compares it with the state that was decided on, and writes
 * under the condition that it is still the one that was read. The write is not given up when the caller
 * goes away: what was decided is done, or fails, and is recorded either way.
 *
 * @throws ConflictError when the object has changed since, ApiError when the cluster refuses, also whoever
 * asks by name; what the portal's own policy says was decided before.
 */
export async function runOperation(options: {
  operation: Operation;
  target: OperationTarget;
  preconditions: Preconditions;
  params: OperationParams;
  /** Reads, as the portal. */
  connection: Pick<ClusterConnection, 'cluster' | 'getJson'>;
  /** Writes, in the name of whoever asks. */
  writer: Writer;
  /** Of the object on its API server. */
  path: string;
  now?: () => number;
}): Promise<OperationOutcome> {
  const { operation, preconditions, params, connection, writer, path } =
    options;
  const now = options.now ?? Date.now;
  const { ref } = options.target.node;
  const what = `${connection.cluster}: ${ref.kind} ${
    ref.namespace ? `${ref.namespace}/` : ''
  }${ref.name}`;
  for (let attempt = 1; ; attempt++) {
    const object = await read(connection, path, what);
    checkPreconditions(object, preconditions, what);
    const target = { ...options.target, object };
    const refusal = operation.refuse(target, params);
    if (refusal) {
      throw new ConflictError(`${what}: ${refusal.sentence}`);
    }
    const first = operation.prepare?.(target, path, params);
    const request = operation.request(target, path, params, now());
    try {
      if (first) {
        await write(writer, first.request).catch(error => {
          throw lostAnswer(error, what);
        });
      }
      await carryOut(writer, request, path).catch(error => {
        throw first
          ? halfDone(error, what, first.left)
          : lostAnswer(error, what);
      });
      for (const next of operation.follow?.(target, params) ?? []) {
        await write(writer, next.request).catch(error => {
          throw halfDone(error, what, next.left);
        });
      }
      return {
        result: {
          operation: operation.name,
          resource: ref,
          acceptedAt: new Date(now()).toISOString(),
        },
        details: operation.details?.(target, params) ?? {},
      };
    } catch (error) {
      if (!isConflict(error)) {
        throw error;
      }
      if (attempt >= MAX_TRIES) {
        throw new ConflictError(
          `${what} changes faster than one can ${operation.verb} it. Nothing was done; try again in a moment.`,
        );
      }
    }
  }
}

async function carryOut(
  writer: Writer,
  request: GuardedRequest | RolloutAct,
  path: string,
): Promise<void> {
  if (!('act' in request)) {
    await write(writer, request);
    return;
  }
  // The cluster is not asked for an act, which steers it all the same: whoever may not change the object may not either.
  if (writer.identity.person) {
    await writer.require('PATCH', path);
  }
  await request.act();
}

function write(
  writer: Writer,
  { path, ...request }: GuardedRequest,
): Promise<unknown> {
  return writer.send(path, request);
}

/** The first of two writes was taken, the second not: whoever asked must know what stands now. */
function halfDone(error: unknown, what: string, left: string): Error {
  return new ServiceUnavailableError(
    `${what}: only half of it was done. ${left}`,
    error as Error,
  );
}

async function read(
  connection: Pick<ClusterConnection, 'getJson'>,
  path: string,
  what: string,
): Promise<KubernetesObject> {
  try {
    return await connection.getJson<KubernetesObject>(path);
  } catch (error) {
    if (error instanceof ApiError && error.reason === 'notFound') {
      throw new ConflictError(`${what} is gone by now. Nothing was done.`);
    }
    throw error;
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.reason === 'conflict';
}
