/** What a request asks of the API server, in Kubernetes' words. */
export interface RequestInfo {
  /** get, list, watch, create, update, patch, delete, deletecollection; the method in lower case for paths that name no resource. */
  verb: string;
  /** Path without the query. */
  path: string;
}

const resourcePath =
  /^\/(?:api\/[^/]+|apis\/[^/]+\/[^/]+)\/(?:namespaces\/[^/]+\/)?([^/]+)(?:\/([^/]+))?/;

/** Reads verb and path off a request, as the API server itself does. */
export function requestInfo(method: string, url: string): RequestInfo {
  const [path, query = ''] = url.split('?', 2);
  return { verb: verbOf(method, path, query), path };
}

function verbOf(method: string, path: string, query: string): string {
  const match = resourcePath.exec(path);
  if (!match) {
    return method.toLowerCase();
  }
  const named = match[2] !== undefined || isNamespaceItself(path);
  switch (method) {
    case 'GET':
    case 'HEAD':
      if (/(^|&)watch=(true|1)(&|$)/.test(query)) {
        return 'watch';
      }
      return named ? 'get' : 'list';
    case 'POST':
      return 'create';
    case 'PUT':
      return 'update';
    case 'PATCH':
      return 'patch';
    case 'DELETE':
      return named ? 'delete' : 'deletecollection';
    default:
      return method.toLowerCase();
  }
}

// `/api/v1/namespaces/x` is an object; the pattern takes x for a resource.
function isNamespaceItself(path: string): boolean {
  return /^\/api\/v1\/namespaces\/[^/]+$/.test(path);
}
