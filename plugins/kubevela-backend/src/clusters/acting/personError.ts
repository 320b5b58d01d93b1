import { ApiError, type ApiErrorReason } from '../ApiError';
import { rbacRule } from '../rbacRule';
import type { RequestInfo } from '../requestInfo';
import type { Identity } from './Identity';

/** In whose name a cluster was asked. */
export type Person = NonNullable<Identity['person']>;

/** The API server says this where the portal's account may not speak for others; then nobody was refused by name. */
const MAY_NOT_IMPERSONATE = /cannot impersonate resource/;

const IMPERSONATION_RULE = [
  '- apiGroups: [""]',
  '  resources: ["users", "groups"]',
  '  verbs: ["impersonate"]',
  '',
].join('\n');

/** What a cluster has against a person, or against the portal's speaking for one; undefined for all else. */
export function personError(options: {
  cluster: string;
  request: RequestInfo;
  reason: ApiErrorReason;
  /** What the API server said. */
  said?: string;
  /** ` in namespace shop`. */
  place: string;
  person: Person;
}): ApiError | undefined {
  const { cluster, request, reason, said, place, person } = options;
  const what = `${request.verb} ${request.resource}${place}`;
  const error = (
    details: Omit<ConstructorParameters<typeof ApiError>[1], 'reason'>,
  ) =>
    new ApiError(
      { cluster, ...request },
      { reason, serverMessage: said, ...details },
    );
  if (reason === 'forbidden' && MAY_NOT_IMPERSONATE.test(said ?? '')) {
    return error({
      status: 403,
      message: `${cluster}: ${what}: the portal's account may not act for ${person.inCluster} (${said})`,
      advice:
        "Add the rule to the role of the portal's account, or set kubevela.writes.as to serviceAccount.",
      rule: IMPERSONATION_RULE,
    });
  }
  if (reason === 'forbidden') {
    const known = person.inCluster
      ? `, whom the cluster knows as ${person.inCluster},`
      : '';
    return error({
      status: 403,
      person: person.ref,
      message: `${cluster}: ${person.ref}${known} may not ${what}. Nothing was done.`,
      advice: `Ask whoever keeps the cluster ${cluster} for a role with this rule${place}:`,
      rule: request.plural ? rbacRule(request) : undefined,
    });
  }
  if (reason === 'unauthorized' && !person.inCluster) {
    return error({
      status: 401,
      person: person.ref,
      message: `${cluster}: ${what}: the cluster does not accept the token of ${person.ref}. Nothing was done.`,
      advice: "Sign in to the cluster's provider again.",
    });
  }
  return undefined;
}
