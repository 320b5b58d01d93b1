/** What a request path means to an API server. */
export interface RequestInfo {
  verb: string;
  /** API group, empty for the core group; undefined for paths that name no resource. */
  group?: string;
  /** Plural name, with the subresource: `pods/log`. */
  plural?: string;
  namespace?: string;
  name?: string;
  /** `plural.group`, or the path itself where it names no resource. */
  resource: string;
}

const VERBS: Record<string, string> = {
  POST: 'create',
  PUT: 'update',
  PATCH: 'patch',
  DELETE: 'delete',
};

/** Reads verb and resource out of a request, the way the API server's authorization does. */
export function requestInfo(
  method: string,
  path: string,
  query?: Readonly<Record<string, unknown>>,
): RequestInfo {
  const parts = path.split('?')[0].split('/').filter(Boolean);
  let group: string;
  let rest: string[];
  if (parts[0] === 'api' && parts.length > 2) {
    group = '';
    rest = parts.slice(2);
  } else if (parts[0] === 'apis' && parts.length > 3) {
    group = parts[1];
    rest = parts.slice(3);
  } else {
    return { verb: VERBS[method] ?? 'get', resource: path };
  }
  let namespace: string | undefined;
  if (rest[0] === 'namespaces' && rest.length > 2) {
    namespace = rest[1];
    rest = rest.slice(2);
  }
  const [resource, name, ...subresource] = rest;
  const plural = [resource, ...subresource].join('/');
  return {
    verb: verbOf(method, name, query),
    group,
    plural,
    namespace,
    name,
    resource: group ? `${plural}.${group}` : plural,
  };
}

function verbOf(
  method: string,
  name: string | undefined,
  query?: Readonly<Record<string, unknown>>,
): string {
  if (VERBS[method]) {
    return VERBS[method];
  }
  if (query?.watch) {
    return 'watch';
  }
  return name ? 'get' : 'list';
}
