import type { ServerResponse } from 'node:http';

const reasons: Record<number, [reason: string, message: string]> = {
  401: ['Unauthorized', 'Unauthorized'],
  403: ['Forbidden', 'forbidden by the sandbox'],
  404: ['NotFound', 'the server could not find the requested resource'],
  410: ['Expired', 'The resourceVersion for the provided watch is too old.'],
  429: [
    'TooManyRequests',
    'the server has received too many requests and has asked us to try again later',
  ],
  500: ['InternalError', 'Internal error occurred: fault of the sandbox'],
  503: [
    'ServiceUnavailable',
    'the server is currently unable to handle the request',
  ],
};

function status(code: number) {
  const [reason, message] = reasons[code] ?? [
    'Unknown',
    'fault of the sandbox',
  ];
  const state = 'Failure';
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: state,
    message,
    reason,
    code,
  };
}

/** Answers as an API server refuses: with a Status object. */
export function answerStatus(
  response: ServerResponse,
  code: number,
  retryAfter?: number,
): void {
  response.writeHead(code, {
    'Content-Type': 'application/json',
    ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
  });
  response.end(JSON.stringify(status(code)));
}

/** Opens a watch that fails: 200, one ERROR event, end. */
export function answerWatchError(response: ServerResponse, code: number): void {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end(`${JSON.stringify({ type: 'ERROR', object: status(code) })}\n`);
}
