import type { AuthorizedActivity } from '../../activity';
import type { AuthorizedCharts } from '../../charts';
import type { AuthorizedCopy } from '../../copy';
import type { AuthorizedCreation } from '../../create';
import type { createOpenApiRouter } from '../../schema/openapi/generated';
import type { KubevelaService } from '../KubevelaService';
import type { Answering } from './Answering';

/** A router that knows the contract: paths, queries and answers are typed by it. */
export type ApiRouter = Awaited<ReturnType<typeof createOpenApiRouter>>;

/** What routes call; each decides permissions with the caller's credentials. */
export interface Services {
  service: KubevelaService;
  creation: AuthorizedCreation;
  copy: AuthorizedCopy;
  activity: AuthorizedActivity;
  charts: AuthorizedCharts;
}

/** Adds a group of routes. */
export type Routes = (
  router: ApiRouter,
  services: Services,
  answering: Answering,
) => void;
