import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Request, Response } from 'express';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import { createOpenApiRouter } from '../schema/openapi/generated';
import type { CallOptions, KubevelaService } from './KubevelaService';
import { toHttpError } from './toHttpError';

/** The API as `schema/openapi.yaml` describes it: requests are validated against it before they arrive here. */
export async function createRouter(options: {
  service: KubevelaService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}) {
  const { service, httpAuth, auditor } = options;
  const router = await createOpenApiRouter();

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
    eventId: string,
    meta: Record<string, string | undefined>,
    run: (call: CallOptions) => Promise<T>,
  ): Promise<T> {
    const event = await auditor.createEvent({
      eventId,
      severityLevel: 'medium',
      request: req as Parameters<AuditorService['createEvent']>[0]['request'],
      meta,
    });
    try {
      const result = await answer(req, res, run);
      await event.success();
      return result;
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
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

  router.get('/images', async (req, res) => {
    res.json(
      await answer(req, res, call => service.listImages(req.query, call)),
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
        'manifest-read',
        { ...refOf(req.params), ...resource },
        call => service.getManifest(req.params, resource, call),
      );
      res.json(manifest);
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
      'logs-read',
      { ...refOf(req.params), pod, podNamespace, container },
      call => service.getLogs(req.params, req.query, call),
    );
    res.status(200);
    res.setHeader('content-type', 'text/plain; charset=utf-8');
    res.setHeader('cache-control', 'no-store');
    // A browser must never take a log for a page.
    res.setHeader('x-content-type-options', 'nosniff');
    res.flushHeaders();
    try {
      await pipeline(
        Readable.from(log),
        res as unknown as NodeJS.WritableStream,
      );
    } catch {
      // The reader went away, or the cluster did: either way the stream has ended and there is no answer to change.
      res.destroy();
    }
  });

  router.get('/clusters', async (req, res) => {
    res.json(await answer(req, res, call => service.listClusters(call)));
  });

  router.get('/status', async (req, res) => {
    res.json(await answer(req, res, call => service.getStatus(call)));
  });

  return router;
}

function refOf({ cluster, namespace, name }: InstanceRef) {
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
