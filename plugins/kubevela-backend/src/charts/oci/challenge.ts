/** What a registry wants to be shown before it answers. */
export interface Challenge {
  scheme: 'basic' | 'bearer';
  realm?: string;
  service?: string;
  scope?: string;
}

/** Reads a `WWW-Authenticate` header; undefined where it asks for what is not known here. */
export function readChallenge(header: string | null): Challenge | undefined {
  const [, scheme = '', rest = ''] =
    /^\s*(\w+)\s*(.*)$/s.exec(header ?? '') ?? [];
  const kind = scheme.toLowerCase();
  if (kind !== 'basic' && kind !== 'bearer') {
    return undefined;
  }
  const parameters = Object.fromEntries(
    [...rest.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  );
  const { realm, service, scope } = parameters;
  return { scheme: kind, realm, service, scope };
}
