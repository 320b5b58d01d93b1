import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { basic } from '../http/basic';
import {
  RepositoryHttp,
  type RepositoryAnswer,
  type RepositoryRequest,
} from '../http/RepositoryHttp';
import type { RepositorySettings } from '../types';
import { readChallenge, type Challenge } from './challenge';

const MAX_TOKEN_BYTES = 64 * 1024;
const MAX_PAGE_BYTES = 4 * 1024 * 1024;
const MAX_PAGES = 20;
const PAGE_ITEMS = 1_000;
/** What a token lives where the registry does not say it. */
const TOKEN_SECONDS = 60;
/** It must not run out on its way. */
const SPARE_SECONDS = 10;

interface Token {
  authorization: string;
  until: number;
}

/** Asks a registry as the OCI distribution specification has it, with the token that it wants. */
export class RegistryClient {
  readonly http: RepositoryHttp;
  readonly #settings: RepositorySettings;
  readonly #tokens = new Map<string, Token>();

  constructor(settings: RepositorySettings) {
    this.#settings = settings;
    this.http = new RepositoryHttp(settings);
  }

  /** @param path - behind `/v2/` */
  async get(
    path: string,
    request: RepositoryRequest,
  ): Promise<RepositoryAnswer> {
    const url = new URL(`/v2/${path}`, this.http.base.origin);
    const token = this.#tokens.get(scopeOf(path));
    const authorization =
      token && token.until > Date.now() ? token.authorization : undefined;
    const answer = await this.http.get(url, {
      ...request,
      authorization,
      expect: [401],
    });
    if (answer.status !== 401) {
      return answer;
    }
    const challenge = readChallenge(answer.headers.get('www-authenticate'));
    const shown = challenge && (await this.#answerTo(challenge));
    if (!shown) {
      throw new ServiceUnavailableError(
        `${
          url.host
        } wants to be shown credentials; set username and password of ${
          this.#settings.key
        }`,
      );
    }
    this.#tokens.set(scopeOf(path), shown);
    return this.http.get(url, {
      ...request,
      authorization: shown.authorization,
    });
  }

  async json(path: string, accept: string, maxBytes: number): Promise<any> {
    const { body } = await this.get(path, { accept, maxBytes });
    return parsed(body, path);
  }

  /** The items of a list that comes in pages. */
  async pages(path: string, field: string): Promise<string[]> {
    const items: string[] = [];
    let next: string | undefined = `${path}?n=${PAGE_ITEMS}`;
    for (let page = 0; next && page < MAX_PAGES; page++) {
      const { body, headers }: RepositoryAnswer = await this.get(next, {
        maxBytes: MAX_PAGE_BYTES,
      });
      const read: unknown = parsed(body, path)?.[field];
      items.push(
        ...(Array.isArray(read) ? read : []).filter(
          item => typeof item === 'string',
        ),
      );
      // The query alone: the rest of the address is known, and must not become another one.
      const [, link] =
        /<([^>]*)>;\s*rel="?next"?/i.exec(headers.get('link') ?? '') ?? [];
      const query = link?.split('?')[1];
      next = query && `${path}?${query}`;
    }
    return items;
  }

  async #answerTo(challenge: Challenge): Promise<Token | undefined> {
    const { credentials, tokenHost } = this.#settings;
    if (challenge.scheme === 'basic') {
      return (
        credentials && { authorization: basic(credentials), until: Infinity }
      );
    }
    const { realm = '', service, scope } = challenge;
    if (!URL.canParse(realm)) {
      return undefined;
    }
    const url = new URL(realm);
    if (service) url.searchParams.set('service', service);
    if (scope) url.searchParams.set('scope', scope);
    const isTrusted =
      this.http.isOwn(url) ||
      (url.host === tokenHost && url.protocol === 'https:');
    const { body } = await this.http.get(url, {
      maxBytes: MAX_TOKEN_BYTES,
      headers:
        credentials && isTrusted
          ? { Authorization: basic(credentials) }
          : undefined,
      noRedirects: true,
    });
    const {
      token,
      access_token: other,
      expires_in: seconds,
    } = parsed(body, realm);
    const text = token ?? other;
    if (typeof text !== 'string') {
      return undefined;
    }
    const lives = typeof seconds === 'number' ? seconds : TOKEN_SECONDS;
    return {
      authorization: `Bearer ${text}`,
      until: Date.now() + (lives - SPARE_SECONDS) * 1_000,
    };
  }
}

/** Registries give a token for a repository at a time. */
function scopeOf(path: string): string {
  return path.replace(/\/(tags|manifests|blobs)\/.*$/, '');
}

function parsed(body: Buffer, what: string): any {
  try {
    return JSON.parse(body.toString('utf8')) ?? {};
  } catch {
    throw new NotFoundError(`${what} is not answered as a registry does`);
  }
}
