import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { json, type Request, type Response } from 'express';
import type { JsonObject } from '@backstage/types';
import type {
  InstanceRef,
  OperationResult,
} from '@velastage/plugin-kubevela-common';
import type { AuthorizedActivity } from '../activity';
import type { AuthorizedCopy } from '../copy';
import type { AuthorizedCreation } from '../create';
import type { OperationOutcome } from '../operations';
import { createOpenApiRouter } from '../schema/openapi/generated';
import type {
  CallOptions,
  KubevelaService,
  OperationCall,
} from './KubevelaService';
import { toHttpError } from './toHttpError';

/** A route for each: the contract says what each one's body has. */
const OPERATIONS = [
  'restart-workload',
  'scale-workload',
  'delete-pod',
  'approve-step',
  'resume-workflow',
  'retry-workflow',
  'suspend-workflow',
  'restart-workflow',
  'terminate-workflow',
  'deploy-revision',
  'repair-drift',
  'pause-reconciling',
  'resume-reconciling',
  'delete-application',
  'approve-rollout-step',
  'pause-rollout',
  'resume-rollout',
  'promote-rollout',
  'abort-rollout',
  'retry-rollout',
  'restart-rollout',
  'jump-rollout',
] as const;

/** An Application of many components is longer than what Express takes without being told. */
const MAX_BODY_BYTES = 2 * 1024 * 1024;

/** The API as `schema/openapi.yaml` describes it: requests are validated against it before they arrive here. */
export async function createRouter(options: {
  service: KubevelaService;
  creation: AuthorizedCreation;
  copy: AuthorizedCopy;
  activity: AuthorizedActivity;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}) {
  const { service, creation, copy, activity, httpAuth, auditor } = options;
  const router = await createOpenApiRouter({
    middleware: [json({ limit: MAX_BODY_BYTES })],
  });

  /** Runs one route: who asks, until when, and errors of clusters as errors of HTTP. */
  async function answer<T>(
    req: Request<any, any, any, any>,
    res: Response<any>,
    run: (call: CallOptions) => Promise<T>,
  ): Promise<T> {
    const abort = new AbortController();
    res.once('close', () => abort.abort());
    const credentials = await httpAuth.credentials(
      req as Parameters<HttpAuthService['credentials']>[0],
      { allow: ['user', 'service'] },
    );
    try {
      return await run({ credentials, signal: abort.signal });
    } catch (error) {
      throw toHttpError(error);
    }
  }

  /** Like {@link answer}, and leaves a record of who read what, also of the refused. */
  async function audited<T>(
    req: Request<any, any, any, any>,
    res: Response<any>,
    record: AuditRecord<T>,
    run: (call: CallOptions) => Promise<T>,
  ): Promise<T> {
    const event = await auditor.createEvent({
      eventId: record.eventId,
      severityLevel: record.severityLevel ?? 'medium',
      request: req as Parameters<AuditorService['createEvent']>[0]['request'],
      meta: record.meta,
    });
    try {
      const result = await answer(req, res, run);
      await event.success({ meta: record.outcome?.(result) });
      return result;
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
  }

  /** A route that writes to a cluster: who wanted what, and what came of it, is on record. */
  async function operate(
    req: Request<any, any, any, any>,
    res: Response<OperationResult>,
    call: OperationCall,
  ) {
    const { kind, apiVersion, namespace, name } = call.resource;
    const { result } = await audited<OperationOutcome>(
      req,
      res,
      {
        eventId: call.operation,
        severityLevel: 'high',
        meta: {
          ...refOf(req.params),
          resource: { apiVersion, kind, namespace, name },
          preconditions: { ...call.preconditions },
          replicas: call.replicas,
          step: call.step,
          revision: call.revision,
          keepResources: call.keepResources,
        },
        outcome: ({ details }) => details,
      },
      control => service.operate(req.params, call, control),
    );
    res.json(result);
  }

  router.get('/applications', async (req, res) => {
    res.json(
      await answer(req, res, call => service.listApplications(req.query, call)),
    );
  });

  router.get('/instances', async (req, res) => {
    res.json(
      await answer(req, res, call => service.listInstances(req.query, call)),
    );
  });

  router.get('/application-groups', async (req, res) => {
    res.json(
      await answer(req, res, call =>
        service.listApplicationGroups(req.query, call),
      ),
    );
  });

  router.get('/images', async (req, res) => {
    res.json(
      await answer(req, res, call => service.listImages(req.query, call)),
    );
  });

  router.get('/activity', async (req, res) => {
    res.json(
      await answer(req, res, ({ credentials }) =>
        activity.list(req.query, credentials),
      ),
    );
  });

  router.get('/catalog-applications', async (req, res) => {
    res.json(
      await answer(req, res, call =>
        service.listCatalogApplications(req.query.application, call),
      ),
    );
  });

  router.get('/instances/:cluster/:namespace/:name', async (req, res) => {
    res.json(
      await answer(req, res, call => service.getInstance(req.params, call)),
    );
  });

  router.get(
    '/instances/:cluster/:namespace/:name/resources',
    async (req, res) => {
      res.json(
        await answer(req, res, call =>
          service.getResourceTree(req.params, req.query.limit, call),
        ),
      );
    },
  );

  router.get(
    '/instances/:cluster/:namespace/:name/manifest',
    async (req, res) => {
      const resource = resourceOf(req.query);
      const manifest = await audited(
        req,
        res,
        {
          eventId: 'manifest-read',
          meta: { ...refOf(req.params), resource: { ...resource } },
        },
        call => service.getManifest(req.params, resource, call),
      );
      res.json(manifest);
    },
  );

  router.get(
    '/instances/:cluster/:namespace/:name/rollouts',
    async (req, res) => {
      res.json(
        await answer(req, res, call => service.listRollouts(req.params, call)),
      );
    },
  );

  router.get(
    '/instances/:cluster/:namespace/:name/workflow',
    async (req, res) => {
      res.json(
        await audited(
          req,
          res,
          { eventId: 'workflow-read', meta: refOf(req.params) },
          call => service.getWorkflowValues(req.params, call),
        ),
      );
    },
  );

  router.get(
    '/instances/:cluster/:namespace/:name/revisions',
    async (req, res) => {
      res.json(
        await answer(req, res, call => service.listRevisions(req.params, call)),
      );
    },
  );

  router.get(
    '/instances/:cluster/:namespace/:name/revisions/diff',
    async (req, res) => {
      const { base, baseInstance, target } = req.query;
      const pair = {
        base,
        target,
        baseInstance: baseInstance
          ? parseInstanceRef('baseInstance', baseInstance)
          : undefined,
      };
      res.json(
        await audited(
          req,
          res,
          {
            eventId: 'manifest-read',
            meta: { ...refOf(req.params), base, baseInstance, target },
          },
          call => service.diffRevisions(req.params, pair, call),
        ),
      );
    },
  );

  router.get(
    '/instances/:cluster/:namespace/:name/events',
    async (req, res) => {
      res.json(
        await answer(req, res, call =>
          service.listEvents(req.params, resourceOf(req.query), call),
        ),
      );
    },
  );

  router.get('/instances/:cluster/:namespace/:name/logs', async (req, res) => {
    const { pod, podNamespace, container } = req.query;
    const log = await audited(
      req,
      res,
      {
        eventId: 'logs-read',
        meta: { ...refOf(req.params), pod, podNamespace, container },
      },
      call => service.getLogs(req.params, req.query, call),
    );
    await stream(res, 'text/plain', log);
  });

  router.get(
    '/instances/:cluster/:namespace/:name/pod-logs',
    async (req, res) => {
      const { apiVersion, kind, resourceName, resourceNamespace, ...rest } =
        req.query;
      const resource =
        apiVersion && kind && resourceName
          ? resourceOf({ apiVersion, kind, resourceName, resourceNamespace })
          : undefined;
      const { component, container } = rest;
      const records = await audited(
        req,
        res,
        {
          eventId: 'logs-read',
          meta: {
            ...refOf(req.params),
            resource: resource && { ...resource },
            component,
            container,
          },
        },
        call => service.getPodLogs(req.params, { ...rest, resource }, call),
      );
      await stream(res, 'application/x-ndjson', ndjson(records));
    },
  );

  router.get(
    '/instances/:cluster/:namespace/:name/operations',
    async (req, res) => {
      res.json(
        await answer(req, res, call =>
          service.listOperations(req.params, resourceOf(req.query), call),
        ),
      );
    },
  );

  for (const operation of OPERATIONS) {
    router.post(
      `/instances/:cluster/:namespace/:name/operations/${operation}`,
      (req, res) => operate(req, res, { ...req.body, operation }),
    );
  }

  router.post(
    '/instances/:cluster/:namespace/:name/apply',
    async (req, res) => {
      const { mode, dryRun, takeOver, reason } = req.body;
      const run = (call: CallOptions) =>
        creation.apply(refOf(req.params), req.body, call.credentials);
      res.json(
        dryRun
          ? await answer(req, res, run)
          : await audited(
              req,
              res,
              {
                eventId: 'apply-application',
                severityLevel: 'high',
                meta: { ...refOf(req.params), mode, takeOver, reason },
                outcome: ({ outcome, publishVersion }) => ({
                  outcome,
                  publishVersion,
                }),
              },
              run,
            ),
      );
    },
  );

  router.post('/instances/:cluster/:namespace/:name/copy', async (req, res) => {
    const { target, promote, dryRun, takeOver, reason } = req.body;
    const run = (call: CallOptions) =>
      copy.copy(refOf(req.params), req.body, call.credentials);
    res.json(
      dryRun
        ? await answer(req, res, run)
        : await audited(
            req,
            res,
            {
              eventId: 'copy-application',
              severityLevel: 'high',
              meta: {
                ...refOf(target),
                source: refOf(req.params),
                promote,
                takeOver,
                reason,
              },
              outcome: ({ apply: { outcome, publishVersion } }) => ({
                outcome,
                publishVersion,
              }),
            },
            run,
          ),
    );
  });

  router.get('/parameters', async (req, res) => {
    const refs = req.query.instance.map(text =>
      parseInstanceRef('instance', text),
    );
    res.json(
      await answer(req, res, ({ credentials }) =>
        copy.compare(refs, credentials),
      ),
    );
  });

  router.get('/clusters/:cluster/definitions', async (req, res) => {
    res.json(
      await answer(req, res, ({ credentials }) =>
        creation.listDefinitions(
          req.params.cluster,
          req.query.namespace,
          credentials,
        ),
      ),
    );
  });

  router.get('/clusters/:cluster/definitions/:type/:name', async (req, res) => {
    res.json(
      await answer(req, res, ({ credentials }) =>
        creation.getDefinition(
          { ...req.params, namespace: req.query.namespace },
          credentials,
        ),
      ),
    );
  });

  router.get('/create-targets', async (req, res) => {
    res.json(
      await answer(req, res, ({ credentials }) =>
        creation.listTargets(credentials),
      ),
    );
  });

  router.get('/clusters', async (req, res) => {
    res.json(await answer(req, res, call => service.listClusters(call)));
  });

  router.get('/status', async (req, res) => {
    res.json(await answer(req, res, call => service.getStatus(call)));
  });

  return router;
}

/** What the audit log keeps of a call. */
interface AuditRecord<T> {
  eventId: string;
  /** `medium` unless told. */
  severityLevel?: 'medium' | 'high';
  meta: JsonObject;
  /** What came of it. */
  outcome?: (result: T) => JsonObject;
}

/** Sends a stream as it comes, no faster than the reader takes it. */
async function stream(
  res: Response<any>,
  contentType: string,
  source: AsyncIterable<Uint8Array | string>,
): Promise<void> {
  res.status(200);
  res.setHeader('content-type', `${contentType}; charset=utf-8`);
  // Whoever compresses it on the way would hold lines back until there are many.
  res.setHeader('cache-control', 'no-store, no-transform');
  // A browser must never take a log for a page.
  res.setHeader('x-content-type-options', 'nosniff');
  res.flushHeaders();
  try {
    await pipeline(
      Readable.from(source, { objectMode: false }),
      res as unknown as NodeJS.WritableStream,
    );
  } catch {
    // The reader went away, or the cluster did: either way the stream has ended and there is no answer to change.
    res.destroy();
  }
}

async function* ndjson(records: AsyncIterable<object>) {
  for await (const record of records) {
    yield `${JSON.stringify(record)}\n`;
  }
}

function refOf({ cluster, namespace, name }: InstanceRef) {
  return { cluster, namespace, name };
}

/** @throws InputError */
function parseInstanceRef(key: string, text: string): InstanceRef {
  const parts = text.split('/');
  if (parts.length !== 3 || parts.includes('')) {
    throw new InputError(
      `${key} is "${text}"; it must be <cluster>/<namespace>/<name>`,
    );
  }
  const [cluster, namespace, name] = parts;
  return { cluster, namespace, name };
}

function resourceOf(query: {
  apiVersion: string;
  kind: string;
  resourceNamespace?: string;
  resourceName: string;
}) {
  return {
    apiVersion: query.apiVersion,
    kind: query.kind,
    namespace: query.resourceNamespace || undefined,
    name: query.resourceName,
  };
}
