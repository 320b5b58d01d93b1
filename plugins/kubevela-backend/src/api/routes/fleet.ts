import type { Routes } from './types';

/** What is over all clusters. */
export const fleetRoutes: Routes = (
  router,
  { service, activity },
  answering,
) => {
  router.get('/applications', async (req, res) => {
    res.json(
      await answering.answer(req, res, call =>
        service.listApplications(req.query, call),
      ),
    );
  });

  router.get('/instances', async (req, res) => {
    res.json(
      await answering.answer(req, res, call =>
        service.listInstances(req.query, call),
      ),
    );
  });

  router.get('/application-groups', async (req, res) => {
    res.json(
      await answering.answer(req, res, call =>
        service.listApplicationGroups(req.query, call),
      ),
    );
  });

  router.get('/images', async (req, res) => {
    res.json(
      await answering.answer(req, res, call =>
        service.listImages(req.query, call),
      ),
    );
  });

  router.get('/activity', async (req, res) => {
    res.json(
      await answering.answer(req, res, ({ credentials }) =>
        activity.list(req.query, credentials),
      ),
    );
  });

  router.get('/catalog-applications', async (req, res) => {
    res.json(
      await answering.answer(req, res, call =>
        service.listCatalogApplications(req.query.application, call),
      ),
    );
  });

  router.get('/clusters', async (req, res) => {
    res.json(
      await answering.answer(req, res, call => service.listClusters(call)),
    );
  });

  router.get('/status', async (req, res) => {
    res.json(await answering.answer(req, res, call => service.getStatus(call)));
  });
};
