import type { InstanceRef } from '@velastage/plugin-kubevela-common';
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
      const pair = pairOf(req.query);
      res.json(
        await answering.audited(
          req,
          res,
          {
            eventId: 'manifest-read',
            meta: metaOf(req),
          },
          call => service.diffRevisions(req.params, pair, call),
        ),
      );
    },
  );

  router.get(
    '/instances/:cluster/:namespace/:name/revisions/definition',
    async (req, res) => {
      const { definition } = req.query;
      const pair = pairOf(req.query);
      res.json(
        await answering.audited(
          req,
          res,
          {
            eventId: 'manifest-read',
            meta: { ...metaOf(req), definition },
          },
          call => service.diffDefinition(req.params, pair, definition, call),
        ),
      );
    },
  );

  router.get(
    '/instances/:cluster/:namespace/:name/revisions/rendered',
    async (req, res) => {
      const pair = pairOf(req.query);
      res.json(
        await answering.audited(
          req,
          res,
          {
            eventId: 'manifest-read',
            meta: { ...metaOf(req), rendered: true },
          },
          call => service.renderRevisions(req.params, pair, call),
        ),
      );
    },
  );
};

interface PairQuery {
  base: string;
  baseInstance?: string;
  target: string;
}

/** What the audit log keeps of a comparison. */
function metaOf({ params, query }: { params: InstanceRef; query: PairQuery }) {
  const { base, baseInstance, target } = query;
  return { ...refOf(params), base, baseInstance, target };
}

function pairOf(query: PairQuery): RevisionPair {
  const { base, baseInstance, target } = query;
  return {
    base,
    target,
    baseInstance: baseInstance
      ? parseInstanceRef('baseInstance', baseInstance)
      : undefined,
  };
}
