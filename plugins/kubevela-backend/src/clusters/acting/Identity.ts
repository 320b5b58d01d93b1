/**
 * In whose name one write is sent. Only `Acting` makes one, and no write is sent without: there is no other
 * way to the method that writes.
 */
export class Identity {
  /** What the person is called, and what the cluster calls them; undefined for the portal's own account. */
  readonly person?: { readonly ref: string; readonly inCluster?: string };
  readonly #headers: Record<string, string | string[]>;
  readonly #token?: string;

  private constructor(
    person: Identity['person'],
    headers: Record<string, string | string[]>,
    token?: string,
  ) {
    this.person = person;
    this.#headers = headers;
    this.#token = token;
  }

  /** The portal's own account. */
  static portal(): Identity {
    return new Identity(undefined, {});
  }

  /** Somebody else, by the right of the portal's account to impersonate. */
  static impersonated(
    ref: string,
    names: { user: string; groups: string[] },
  ): Identity {
    return new Identity(
      { ref, inCluster: names.user },
      {
        'impersonate-user': names.user,
        ...(names.groups.length > 0 && { 'impersonate-group': names.groups }),
      },
    );
  }

  /** Somebody who has brought a token of their own. */
  static bearing(ref: string, token: string): Identity {
    return new Identity({ ref }, {}, token);
  }

  /** Sent beside the credentials, or instead of them where there is a token. */
  get headers(): Record<string, string | string[]> {
    return this.#headers;
  }

  /** Takes the place of the portal's credentials, all of them. */
  get token(): string | undefined {
    return this.#token;
  }
}
