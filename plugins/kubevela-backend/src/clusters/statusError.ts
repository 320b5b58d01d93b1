import { ApiError, ApiErrorReason } from './ApiError';
import { rbacRule } from './rbacRule';
import { personError, type Person } from './acting/personError';
import type { RequestInfo } from './requestInfo';

const SERVER_MESSAGE_LENGTH = 500;

/** The parts of a `metav1.Status` that matter. */
export interface StatusBody {
  kind?: string;
  code?: number;
  message?: string;
  reason?: string;
  details?: { retryAfterSeconds?: number };
}

const REASONS: Record<number, ApiErrorReason> = {
  400: 'invalid',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'notFound',
  405: 'invalid',
  409: 'conflict',
  410: 'gone',
  422: 'invalid',
  429: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/** Makes the error for an answer with a failing HTTP status, or for an ERROR event of a watch. */
export function statusError(
  cluster: string,
  request: RequestInfo,
  answer: { status: number; body?: StatusBody; retryAfterMs?: number },
  person?: Person,
): ApiError {
  const { status, body } = answer;
  const said = body?.message?.slice(0, SERVER_MESSAGE_LENGTH);
  const reason = reasonOf(status, said);
  const place = request.namespace ? ` in namespace ${request.namespace}` : '';
  const ofPerson =
    person && personError({ cluster, request, reason, said, place, person });
  if (ofPerson) {
    return ofPerson;
  }
  const { sentence, advice } = describe(reason, status);
  return new ApiError(
    { cluster, ...request },
    {
      message: `${cluster}: ${request.verb} ${
        request.resource
      }${place}: ${sentence}${said ? ` (${said})` : ''}`,
      reason,
      status,
      advice,
      rule:
        reason === 'forbidden' && request.plural
          ? rbacRule(request)
          : undefined,
      serverMessage: said,
      serverReason: body?.reason,
      retryAfterMs:
        answer.retryAfterMs ??
        (body?.details?.retryAfterSeconds
          ? body.details.retryAfterSeconds * 1_000
          : undefined),
    },
  );
}

/** Quotas and admission policies refuse with 403 too; there no rule of the portal's account would help. */
const REFUSED_BY_ADMISSION =
  /exceeded quota|denied (?:the )?request|violates PodSecurity|^admission webhook/;

function reasonOf(status: number, said = ''): ApiErrorReason {
  if (status === 403 && REFUSED_BY_ADMISSION.test(said)) {
    return 'invalid';
  }
  return REASONS[status] ?? (status >= 500 ? 'server' : 'protocol');
}

function describe(
  reason: ApiErrorReason,
  status: number,
): { sentence: string; advice?: string } {
  switch (reason) {
    case 'unauthorized':
      return {
        sentence: 'the API server does not accept the credentials',
        advice:
          'Check that the token or certificate belongs to this cluster and has not expired.',
      };
    case 'forbidden':
      return {
        sentence: 'forbidden',
        advice: 'Add the rule to the role of the account in use.',
      };
    case 'notFound':
      return { sentence: 'not found' };
    case 'gone':
      return { sentence: 'the version asked for is too old' };
    case 'conflict':
      return { sentence: 'the object has changed meanwhile' };
    case 'invalid':
      return { sentence: 'the API server refuses the request' };
    case 'unavailable':
      return {
        sentence:
          status === 429
            ? 'the API server asks to slow down'
            : 'the API server is not available for the moment',
      };
    case 'server':
      return { sentence: `the API server failed with status ${status}` };
    default:
      return {
        sentence:
          status >= 300 && status < 400
            ? `answered with a redirect (${status}), which is not followed`
            : `unexpected status ${status}`,
        advice: 'Check that the URL is that of a Kubernetes API server.',
      };
  }
}

/** Reads a Retry-After header, in seconds or as a date, into milliseconds. */
export function retryAfterMs(
  header: string | string[] | undefined,
  now: number = Date.now(),
): number | undefined {
  const value = Array.isArray(header) ? header[0] : header;
  if (!value) {
    return undefined;
  }
  const seconds = Number(value);
  if (Number.isFinite(seconds)) {
    return Math.max(0, seconds * 1_000);
  }
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
