import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type { RepositorySettings } from '../types';
import { readLimited } from './readLimited';

const DEADLINE_MS = 20_000;
const MAX_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];

/** An answer that has been read. */
export interface RepositoryAnswer {
  status: number;
  headers: Headers;
  body: Buffer;
}

/** What is asked, and how much is taken as an answer. */
export interface RepositoryRequest {
  accept?: string;
  headers?: Record<string, string>;
  /** Sent to the repository's own host and nowhere else. */
  authorization?: string;
  maxBytes: number;
  /** Statuses that are no error, beside 200. */
  expect?: number[];
  /** For requests with credentials in other headers. */
  noRedirects?: boolean;
}

/**
 * Asks one repository. Nothing but its own host and those that the configuration names is ever reached,
 * whatever an index, a chart or a redirect says, and credentials go to its own host alone.
 */
export class RepositoryHttp {
  readonly #settings: RepositorySettings;
  readonly base: URL;

  constructor(settings: RepositorySettings) {
    this.#settings = settings;
    const scheme = settings.plainHttp ? 'http:' : 'https:';
    this.base = new URL(
      settings.type === 'oci'
        ? settings.url.replace(/^oci:/, scheme)
        : settings.url,
    );
  }

  /** @throws NotFoundError, ServiceUnavailableError */
  async get(url: URL, request: RepositoryRequest): Promise<RepositoryAnswer> {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    let at = url;
    for (let turn = 0; turn <= MAX_REDIRECTS; turn++) {
      this.requireAllowed(at);
      const response = await this.#fetch(at, request, signal);
      const location = response.headers.get('location');
      if (!REDIRECTS.includes(response.status) || !location) {
        return this.#read(at, response, request);
      }
      await response.body?.cancel();
      if (request.noRedirects || !URL.canParse(location, at)) {
        break;
      }
      at = new URL(location, at);
    }
    throw new ServiceUnavailableError(
      `${shown(url)} leads elsewhere, where it is not followed to`,
    );
  }

  /** Whether an address is on the repository's own host. */
  isOwn(url: URL): boolean {
    return url.host === this.base.host && url.protocol === this.base.protocol;
  }

  /** @throws ServiceUnavailableError that says which key allows it */
  requireAllowed(url: URL): void {
    const isSecure =
      url.protocol === 'https:' ||
      (url.protocol === 'http:' && this.base.protocol === 'http:');
    const isKnown =
      this.#settings.hosts.includes(url.host) ||
      this.#settings.tokenHost === url.host;
    if (!this.isOwn(url) && !(isSecure && isKnown)) {
      throw new ServiceUnavailableError(
        isSecure
          ? `It is on the host ${url.host}, which is not among ${
              this.#settings.key
            }.hosts`
          : `It is at an address that is not secure (${url.protocol}//${url.host})`,
      );
    }
  }

  async #fetch(
    url: URL,
    { accept, headers, authorization }: RepositoryRequest,
    signal: AbortSignal,
  ): Promise<Response> {
    try {
      return await fetch(url, {
        redirect: 'manual',
        signal,
        headers: {
          ...headers,
          ...(accept && { Accept: accept }),
          ...(authorization &&
            this.isOwn(url) && { Authorization: authorization }),
        },
      });
    } catch (error) {
      throw new ServiceUnavailableError(
        signal.aborted
          ? `${shown(url)} has not answered within ${DEADLINE_MS / 1_000} s`
          : `${shown(url)} cannot be reached: ${reasonOf(error)}`,
      );
    }
  }

  async #read(
    url: URL,
    response: Response,
    { maxBytes, expect = [] }: RepositoryRequest,
  ): Promise<RepositoryAnswer> {
    const { status, headers } = response;
    if (status !== 200 && !expect.includes(status)) {
      await response.body?.cancel();
      throw this.#refusal(url, status);
    }
    try {
      return { status, headers, body: await readLimited(response, maxBytes) };
    } catch (error) {
      throw new ServiceUnavailableError(
        `${shown(url)} could not be read: ${reasonOf(error)}`,
      );
    }
  }

  #refusal(url: URL, status: number): Error {
    if (status === 404) {
      return new NotFoundError(`There is nothing at ${shown(url)}`);
    }
    const isAccess = status === 401 || status === 403;
    return new ServiceUnavailableError(
      `${shown(url)} answers with status ${status}${
        isAccess && this.isOwn(url)
          ? `; look at username and password of ${this.#settings.key}`
          : ''
      }`,
    );
  }
}

/** An address as people may read it: what is signed in a query stays out. */
function shown({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: NodeJS.ErrnoException };
  return cause?.code ?? cause?.message ?? message;
}
