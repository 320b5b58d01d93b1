import { refOf, resourceOf } from './params';
import { ndjson, stream } from './stream';
import type { Routes } from './types';

/** Logs, as streams; who read them is on record. */
export const logRoutes: Routes = (router, { service }, answering) => {
  router.get('/instances/:cluster/:namespace/:name/logs', async (req, res) => {
    const { pod, podNamespace, container } = req.query;
    const log = await answering.audited(
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
      const records = await answering.audited(
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
};
