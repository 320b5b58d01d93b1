import type { Routes } from './types';

/** Helm charts in the configured repositories. */
export const chartRoutes: Routes = (router, { charts }, answering) => {
  router.get('/chart-repositories', async (req, res) => {
    res.json(
      await answering.answer(req, res, ({ credentials }) =>
        charts.list(req.query, credentials),
      ),
    );
  });

  router.get(
    '/chart-repositories/:repository/charts/:chart/versions',
    async (req, res) => {
      res.json(
        await answering.answer(req, res, ({ credentials }) =>
          charts.versions(req.params, credentials),
        ),
      );
    },
  );

  router.get(
    '/chart-repositories/:repository/charts/:chart/versions/:version',
    async (req, res) => {
      res.json(
        await answering.answer(req, res, ({ credentials }) =>
          charts.content(req.params, credentials),
        ),
      );
    },
  );
};
