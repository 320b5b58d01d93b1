import type { RequestInfo } from './requestInfo';

const READ_VERBS = ['get', 'list', 'watch'];

/**
 * The RBAC rule that permits a request, as YAML, to be put under `rules` of a (Cluster)Role. Reading is
 * granted as a whole: whoever may list but not watch is asked for twice otherwise.
 */
export function rbacRule(
  request: Pick<RequestInfo, 'verb' | 'group' | 'plural'>,
): string {
  const verbs = READ_VERBS.includes(request.verb) ? READ_VERBS : [request.verb];
  return [
    `- apiGroups: [${JSON.stringify(request.group ?? '')}]`,
    `  resources: [${JSON.stringify(request.plural ?? '')}]`,
    `  verbs: [${verbs.map(verb => JSON.stringify(verb)).join(', ')}]`,
    '',
  ].join('\n');
}
