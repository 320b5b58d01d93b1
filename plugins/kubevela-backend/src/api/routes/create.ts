import type {
  ApplyResult,
  CopyResult,
} from '@velastage/plugin-kubevela-common';
import { parseInstanceRef, refOf } from './params';
import type { Routes } from './types';

/** Creating, changing and copying Applications, and what people need to know for it. */
export const createRoutes: Routes = (router, { creation, copy }, answering) => {
  router.post(
    '/instances/:cluster/:namespace/:name/apply',
    async (req, res) => {
      const { mode, takeOver, reason } = req.body;
      res.json(
        await answering.write<ApplyResult>(
          req,
          res,
          {
            eventId: 'apply-application',
            meta: { ...refOf(req.params), mode, takeOver, reason },
            outcome: ({ outcome, publishVersion }) => ({
              outcome,
              publishVersion,
            }),
          },
          ({ credentials }) =>
            creation.apply(refOf(req.params), req.body, credentials),
        ),
      );
    },
  );

  router.post(
    '/instances/:cluster/:namespace/:name/render',
    async (req, res) => {
      res.json(
        await answering.audited(
          req,
          res,
          {
            eventId: 'manifest-read',
            meta: { ...refOf(req.params), rendered: true },
          },
          ({ credentials, signal }) =>
            creation.render(
              refOf(req.params),
              req.body.manifest,
              credentials,
              signal,
            ),
        ),
      );
    },
  );

  router.post('/instances/:cluster/:namespace/:name/copy', async (req, res) => {
    const { target, promote, takeOver, reason } = req.body;
    const source = refOf(req.params);
    res.json(
      await answering.write<CopyResult>(
        req,
        res,
        {
          eventId: 'copy-application',
          meta: { ...refOf(target), source, promote, takeOver, reason },
          outcome: ({ apply: { outcome, publishVersion } }) => ({
            outcome,
            publishVersion,
          }),
        },
        ({ credentials }) => copy.copy(source, req.body, credentials),
      ),
    );
  });

  router.get('/parameters', async (req, res) => {
    const refs = req.query.instance.map(text =>
      parseInstanceRef('instance', text),
    );
    res.json(
      await answering.answer(req, res, ({ credentials }) =>
        copy.compare(refs, credentials),
      ),
    );
  });

  router.get('/create-targets', async (req, res) => {
    res.json(
      await answering.answer(req, res, ({ credentials }) =>
        creation.listTargets(credentials),
      ),
    );
  });

  router.get('/clusters/:cluster/definitions', async (req, res) => {
    res.json(
      await answering.answer(req, res, ({ credentials }) =>
        creation.listDefinitions(
          req.params.cluster,
          req.query.namespace,
          credentials,
        ),
      ),
    );
  });

  router.get(
    '/clusters/:cluster/namespaces/:namespace/choices/:kind',
    async (req, res) => {
      const { cluster, namespace, kind } = req.params;
      res.json(
        await answering.answer(req, res, ({ credentials }) =>
          creation.listChoices(
            cluster,
            kind,
            { namespace, of: req.query.of },
            credentials,
          ),
        ),
      );
    },
  );

  router.get('/clusters/:cluster/definitions/:type/:name', async (req, res) => {
    res.json(
      await answering.answer(req, res, ({ credentials }) =>
        creation.getDefinition(
          { ...req.params, namespace: req.query.namespace },
          credentials,
        ),
      ),
    );
  });
};
