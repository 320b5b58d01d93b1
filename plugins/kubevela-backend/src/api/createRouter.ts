import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { json, type RequestHandler } from 'express';
import { createOpenApiRouter } from '../schema/openapi/generated';
import { Answering } from './routes/Answering';
import { chartRoutes } from './routes/charts';
import { createRoutes } from './routes/create';
import { fleetRoutes } from './routes/fleet';
import { instanceRoutes } from './routes/instance';
import { logRoutes } from './routes/logs';
import { operationRoutes } from './routes/operations';
import { revisionRoutes } from './routes/revisions';
import type { Services } from './routes/types';
import { serverTiming } from './serverTiming';

/** An Application of many components is longer than what Express takes without being told. */
const MAX_BODY_BYTES = 2 * 1024 * 1024;

const parse = json({ limit: MAX_BODY_BYTES });

const readJson: RequestHandler = (request, response, next) =>
  parse(request, response, (error?: { type?: string }) =>
    next(
      error?.type === 'entity.too.large'
        ? new InputError(
            `The request is longer than the ${
              MAX_BODY_BYTES / 1024 ** 2
            } MB that the portal reads, and no API server keeps an object of that size. Take out what is data and keep it in ConfigMaps or a chart`,
          )
        : error,
    ),
  );

const ROUTES = [
  fleetRoutes,
  instanceRoutes,
  revisionRoutes,
  logRoutes,
  operationRoutes,
  createRoutes,
  chartRoutes,
];

/** The API as `schema/openapi.yaml` describes it: requests are validated against it before they arrive here. */
export async function createRouter(
  options: Services & { httpAuth: HttpAuthService; auditor: AuditorService },
) {
  const router = await createOpenApiRouter({
    middleware: [serverTiming, readJson],
    // A test does it: at each start it would take a tenth of a second of everybody's.
    validatorOptions: { validateApiSpec: false },
  });
  const answering = new Answering(options);
  for (const add of ROUTES) {
    add(router, options, answering);
  }
  return router;
}
