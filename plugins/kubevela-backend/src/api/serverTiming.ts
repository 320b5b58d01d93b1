import type { RequestHandler } from 'express';
import onHeaders from 'on-headers';

/**
 * Says in the header `Server-Timing` how many milliseconds the portal took, from the request's arrival at
 * this plugin until the answer begins: sign-in, permission and the work itself, and nothing of the way.
 * Browsers show it beside the request.
 */
export const serverTiming: RequestHandler = (_request, response, next) => {
  const start = performance.now();
  onHeaders(response, () => {
    const ms = (performance.now() - start).toFixed(1);
    response.append('Server-Timing', `kubevela;dur=${ms}`);
  });
  next();
};
