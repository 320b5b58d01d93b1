import type { ApiRequest } from '../ClusterConnection';
import { requestInfo, type RequestInfo } from '../requestInfo';
import { statusError } from '../statusError';
import type { Identity } from './Identity';

/** A request that changes something, or would: a dry run is one too. */
export interface WriteRequest extends ApiRequest {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
}

const REVIEWS = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';
const FORBIDDEN = 403;

/** Writes to one cluster in one name. */
export class Writer {
  readonly cluster: string;
  readonly identity: Identity;
  readonly #send: <T>(path: string, request: WriteRequest) => Promise<T>;

  constructor(options: {
    cluster: string;
    identity: Identity;
    send: <T>(path: string, request: WriteRequest) => Promise<T>;
  }) {
    this.cluster = options.cluster;
    this.identity = options.identity;
    this.#send = options.send;
  }

  /**
   * Sends a write and parses its answer.
   *
   * @throws ApiError
   */
  async send<T = unknown>(path: string, request: WriteRequest): Promise<T> {
    return this.#send<T>(path, request);
  }

  /**
   * Asks the cluster whether this name may do something, without doing it.
   *
   * @throws ApiError where it cannot be asked
   */
  async may(
    method: WriteRequest['method'] | 'GET',
    path: string,
  ): Promise<boolean> {
    const info = requestInfo(method, path);
    const review = await this.#send<{ status?: { allowed?: boolean } }>(
      REVIEWS,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          apiVersion: 'authorization.k8s.io/v1',
          kind: 'SelfSubjectAccessReview',
          spec: { resourceAttributes: attributesOf(info) },
        }),
      },
    );
    return review.status?.allowed === true;
  }

  /**
   * For what is done elsewhere than in the cluster and is as good as a write to it, and for what the portal's
   * account reads for somebody else.
   *
   * @throws ApiError - `forbidden` where this name may not do that
   */
  async require(
    method: WriteRequest['method'] | 'GET',
    path: string,
  ): Promise<void> {
    if (!(await this.may(method, path))) {
      throw statusError(
        this.cluster,
        requestInfo(method, path),
        { status: FORBIDDEN },
        this.identity.person,
      );
    }
  }
}

function attributesOf({ verb, group, plural, namespace, name }: RequestInfo) {
  const [resource, subresource] = (plural ?? '').split('/');
  return { verb, group, resource, subresource, namespace, name };
}
