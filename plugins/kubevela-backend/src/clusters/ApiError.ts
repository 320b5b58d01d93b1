/**
 * What kind of trouble a request met, as far as it decides what to do next:
 * `unreachable` - no answer (address, network, connection cut); `timeout` - no answer in time;
 * `tls` - the server's or the client's certificate is not accepted; `credentials` - we could not get any;
 * `protocol` - an answer that no API server gives; `aborted` - we gave up ourselves (shutting down);
 * `unavailable` - 429, 503 and the like, worth another try; the rest are the HTTP status of that name.
 */
export type ApiErrorReason =
  | 'unreachable'
  | 'timeout'
  | 'tls'
  | 'credentials'
  | 'protocol'
  | 'aborted'
  | 'unavailable'
  | 'unauthorized'
  | 'forbidden'
  | 'notFound'
  | 'gone'
  | 'conflict'
  | 'invalid'
  | 'server';

/** What was asked of whom. */
export interface ApiErrorContext {
  cluster: string;
  /** Kubernetes verb: get, list, watch, create, update, patch, delete. */
  verb: string;
  /** Resource with its group, for example `deployments.apps`, or the path where it is none. */
  resource: string;
  namespace?: string;
  name?: string;
}

/**
 * A request to an API server that failed. The message is one sentence that names cluster, verb and
 * resource; `advice` is the way out. Neither holds credentials.
 */
export class ApiError extends Error {
  readonly cluster: string;
  readonly verb: string;
  readonly resource: string;
  readonly namespace?: string;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  readonly reason: ApiErrorReason;
  /** What to do about it. */
  readonly advice?: string;
  /** RBAC rule that is missing, as YAML, of a forbidden request. */
  readonly rule?: string;
  /** What the API server said, cut to 500 characters. */
  readonly serverMessage?: string;
  /** The API server's own `reason`, for example `AlreadyExists`. */
  readonly serverReason?: string;
  /** How long the server asked us to wait, in milliseconds. */
  readonly retryAfterMs?: number;
  /** Who may not, where the cluster was asked in somebody's name: an entity reference, or a service. */
  readonly person?: string;

  constructor(
    context: ApiErrorContext,
    details: {
      message: string;
      reason: ApiErrorReason;
      status?: number;
      advice?: string;
      rule?: string;
      serverMessage?: string;
      serverReason?: string;
      retryAfterMs?: number;
      person?: string;
      cause?: unknown;
    },
  ) {
    super(details.message, { cause: details.cause });
    this.name = 'ApiError';
    this.cluster = context.cluster;
    this.verb = context.verb;
    this.resource = context.resource;
    this.namespace = context.namespace;
    this.status = details.status;
    this.reason = details.reason;
    this.advice = details.advice;
    this.rule = details.rule;
    this.serverMessage = details.serverMessage;
    this.serverReason = details.serverReason;
    this.retryAfterMs = details.retryAfterMs;
    this.person = details.person;
  }
}

/** Reasons that say the cluster as a whole is not there for us, rather than one resource. */
const CONNECTION_REASONS: ReadonlySet<ApiErrorReason> = new Set([
  'unreachable',
  'timeout',
  'tls',
  'credentials',
  'unauthorized',
]);

/** Whether an error makes one doubt the connection to the cluster. */
export function concernsConnection(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    (CONNECTION_REASONS.has(error.reason) || (error.status ?? 0) >= 500)
  );
}
