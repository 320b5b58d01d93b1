import { refOf, resourceOf } from './params';
import type { Routes } from './types';

/** One instance: what it is made of and how it fares. */
export const instanceRoutes: Routes = (router, { service }, answering) => {
  router.get('/instances/:cluster/:namespace/:name', async (req, res) => {
    res.json(
      await answering.answer(req, res, call =>
        service.getInstance(req.params, call),
      ),
    );
  });

  router.get(
    '/instances/:cluster/:namespace/:name/resources',
    async (req, res) => {
      res.json(
        await answering.answer(req, res, call =>
          service.getResourceTree(req.params, req.query.limit, call),
        ),
      );
    },
  );

  router.get(
    '/instances/:cluster/:namespace/:name/manifest',
    async (req, res) => {
      const resource = resourceOf(req.query);
      res.json(
        await answering.audited(
          req,
          res,
          {
            eventId: 'manifest-read',
            meta: { ...refOf(req.params), resource: { ...resource } },
          },
          call => service.getManifest(req.params, resource, call),
        ),
      );
    },
  );

  router.get(
    '/instances/:cluster/:namespace/:name/rollouts',
    async (req, res) => {
      res.json(
        await answering.answer(req, res, call =>
          service.listRollouts(req.params, call),
        ),
      );
    },
  );

  router.get(
    '/instances/:cluster/:namespace/:name/workflow',
    async (req, res) => {
      res.json(
        await answering.audited(
          req,
          res,
          { eventId: 'workflow-read', meta: refOf(req.params) },
          call => service.getWorkflowValues(req.params, call),
        ),
      );
    },
  );

  router.get(
    '/instances/:cluster/:namespace/:name/field-managers',
    async (req, res) => {
      res.json(
        await answering.answer(req, res, call =>
          service.listFieldManagers(req.params, resourceOf(req.query), call),
        ),
      );
    },
  );

  router.get(
    '/instances/:cluster/:namespace/:name/events',
    async (req, res) => {
      res.json(
        await answering.answer(req, res, call =>
          service.listEvents(req.params, resourceOf(req.query), call),
        ),
      );
    },
  );
};
