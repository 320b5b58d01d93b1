import { ApiError, ApiErrorReason } from './ApiError';
import type { RequestInfo } from './requestInfo';

const UNTRUSTED = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
]);

const TIMEOUTS = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

interface Description {
  reason: ApiErrorReason;
  sentence: string;
  advice?: string;
}

/** Makes the error for a request that got no (whole) answer. */
export function connectionError(
  cluster: string,
  server: string,
  request: RequestInfo,
  cause: unknown,
): ApiError {
  if (cause instanceof ApiError) {
    return cause;
  }
  const { reason, sentence, advice } = describe(codeOf(cause), server, cause);
  return new ApiError(
    { cluster, ...request },
    {
      message: `${cluster}: ${request.verb} ${request.resource}: ${sentence}`,
      reason,
      advice,
      // A parser's error quotes what it read, which may hold anything.
      cause: cause instanceof SyntaxError ? undefined : cause,
    },
  );
}

/** The error code, also where several addresses were tried and each failed. */
function codeOf(error: unknown): string {
  const { code, errors, cause, name } = (error ?? {}) as {
    code?: unknown;
    errors?: unknown[];
    cause?: unknown;
    name?: string;
  };
  if (typeof code === 'string') {
    return code;
  }
  if (Array.isArray(errors) && errors.length > 0) {
    return codeOf(errors[0]);
  }
  if (cause) {
    return codeOf(cause);
  }
  return name && name !== 'Error' && name !== 'TypeError' ? name : '';
}

function describe(code: string, server: string, cause: unknown): Description {
  if (UNTRUSTED.has(code)) {
    return {
      reason: 'tls',
      sentence: `the certificate of ${server} is not trusted (${code})`,
      advice:
        "Set caData or caFile to the cluster's certificate authority, or certificate-authority in the kubeconfig.",
    };
  }
  if (code === 'CERT_HAS_EXPIRED') {
    return {
      reason: 'tls',
      sentence: `the certificate of ${server} has expired`,
      advice: "Renew the API server's certificate.",
    };
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return {
      reason: 'tls',
      sentence: `the certificate of ${server} is for another name`,
      advice:
        'Use a host name that the certificate holds, or set tls-server-name in the kubeconfig.',
    };
  }
  if (/^(ERR_SSL_|ERR_TLS_|ERR_OSSL_|EPROTO)/.test(code)) {
    return {
      reason: 'tls',
      sentence: `no TLS connection to ${server} (${code})`,
      advice:
        'Check that the URL is https and, where a client certificate is used, that it is valid.',
    };
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return {
      reason: 'unreachable',
      sentence: `the host name of ${server} cannot be resolved`,
      advice: 'Check the URL of the cluster and the DNS of this host.',
    };
  }
  if (code === 'ECONNREFUSED') {
    return {
      reason: 'unreachable',
      sentence: `nothing listens at ${server}`,
      advice: 'Check that the API server runs and the URL is right.',
    };
  }
  if (TIMEOUTS.has(code)) {
    return {
      reason: 'timeout',
      sentence: `no answer from ${server} in time`,
      advice: 'Check the network, proxies and firewalls on the way.',
    };
  }
  if (code === 'AbortError' || code === 'UND_ERR_ABORTED') {
    return { reason: 'aborted', sentence: 'given up' };
  }
  if (code === 'SyntaxError') {
    return {
      reason: 'protocol',
      sentence: `${server} sent something that is not JSON`,
      advice: 'Check that the URL is that of a Kubernetes API server.',
    };
  }
  // The text of a socket error never holds request headers, so no credentials.
  const detail = cause instanceof Error ? cause.message : String(cause);
  return {
    reason: 'unreachable',
    sentence: `the connection to ${server} broke (${code || detail})`,
  };
}
