import { parseInstanceRef, refOf } from './params';
import type { RevisionPair } from '../KubevelaService';
import type { Routes } from './types';

/** What an instance was, and how two of that differ. */
export const revisionRoutes: Routes = (router, { service }, answering) => {
  router.get(
    '/instances/:cluster/:namespace/:name/revisions',
    async (req, res) => {
      res.json(
        await answering.answer(req, res, call =>
          service.listRevisions(req.params, call),
        ),
      );
    },
  );

  router.get(
    '/instances/:cluster/:namespace/:name/revisions/diff',
    async (req, res) => {
      const { base, baseInstance, target } = req.query;
      const pair = pairOf(req.query);
      res.json(
        await answering.audited(
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
    '/instances/:cluster/:namespace/:name/revisions/definition',
    async (req, res) => {
      const { base, baseInstance, target, definition } = req.query;
      const pair = pairOf(req.query);
      res.json(
        await answering.audited(
          req,
          res,
          {
            eventId: 'manifest-read',
            meta: {
              ...refOf(req.params),
              base,
              baseInstance,
              target,
              definition,
            },
          },
          call => service.diffDefinition(req.params, pair, definition, call),
        ),
      );
    },
  );

  router.get(
    '/instances/:cluster/:namespace/:name/revisions/rendered',
    async (req, res) => {
      const { base, baseInstance, target } = req.query;
      const pair = pairOf(req.query);
      res.json(
        await answering.audited(
          req,
          res,
          {
            eventId: 'manifest-read',
            meta: {
              ...refOf(req.params),
              base,
              baseInstance,
              target,
              rendered: true,
            },
          },
          call => service.renderRevisions(req.params, pair, call),
        ),
      );
    },
  );
};

function pairOf(query: {
  base: string;
  baseInstance?: string;
  target: string;
}): RevisionPair {
  const { base, baseInstance, target } = query;
  return {
    base,
    target,
    baseInstance: baseInstance
      ? parseInstanceRef('baseInstance', baseInstance)
      : undefined,
  };
}
