import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import request from 'supertest';
import { AuthorizedCharts, Charts } from '../charts';
import { packed } from '../charts/__testUtils__/packed';
import { startRegistry } from '../charts/__testUtils__/registry';
import { sharedRouter } from './__testUtils__/sharedRouter';

const VERSIONS = '/chart-repositories/shop/charts/deep%2Fweb/versions';
const ROUTES = ['/chart-repositories', VERSIONS, `${VERSIONS}/1.0.0%2Bbuild.7`];

let registry: Awaited<ReturnType<typeof startRegistry>>;

beforeAll(async () => {
  registry = await startRegistry();
  const content = await packed('web', '1.0.0');
  registry.push('deep/web', '1.0.0_build.7', content, { description: 'Web' });
});

afterAll(() => registry.server.close());

async function setUp(result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) {
  const asked: string[] = [];
  const app = express();
  app.use(
    await sharedRouter({
      service: {} as never,
      creation: {} as never,
      copy: {} as never,
      activity: {} as never,
      charts: new AuthorizedCharts({
        charts: new Charts({
          refreshMs: 60_000,
          repositories: [
            {
              key: 'kubevela.charts.repositories[0]',
              name: 'shop',
              type: 'oci',
              url: registry.url,
              hosts: [],
              plainHttp: true,
            },
          ],
        }),
        permissions: mockServices.permissions.mock({
          authorize: async queries =>
            queries.map(({ permission }) => {
              asked.push(permission.name);
              return { result };
            }),
        }),
      }),
      httpAuth: mockServices.httpAuth({
        defaultCredentials: mockCredentials.user(),
      }),
      auditor: mockServices.auditor.mock(),
    }),
  );
  app.use(mockErrorHandler());
  return { app, asked };
}

describe('the routes of charts', () => {
  it.each(ROUTES)(
    'refuse a user without permission on %s, and ask the registry nothing',
    async route => {
      const { app } = await setUp(AuthorizeResult.DENY);
      const before = registry.server.seen.length;
      const answer = await request(app).get(route);
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('kubevela.chart.read');
      expect(registry.server.seen).toHaveLength(before);
    },
  );

  it.each(ROUTES)('refuse who is not signed in on %s', async route => {
    const { app } = await setUp(AuthorizeResult.ALLOW);
    const answer = await request(app)
      .get(route)
      .set('Authorization', mockCredentials.none.header());
    expect(answer.status).toBe(401);
  });

  it('answer whoever may, also on names with a slash and versions with a plus', async () => {
    const { app } = await setUp(AuthorizeResult.ALLOW);
    const get = async (route: string) => {
      const { status, body } = await request(app).get(route);
      return [status, body];
    };
    expect(await get('/chart-repositories?q=web&limit=5')).toEqual([
      200,
      {
        items: [
          expect.objectContaining({
            name: 'shop',
            totalCharts: 1,
            charts: [
              {
                name: 'deep/web',
                version: '1.0.0+build.7',
                description: 'Web',
                deprecated: false,
              },
            ],
          }),
        ],
      },
    ]);
    expect(await get(VERSIONS)).toEqual([
      200,
      expect.objectContaining({
        items: [
          { version: '1.0.0+build.7', deprecated: false, prerelease: false },
        ],
      }),
    ]);
    expect(await get(ROUTES[2])).toEqual([
      200,
      expect.objectContaining({ chart: 'deep/web', values: 'replicas: 1\n' }),
    ]);
    expect((await get('/chart-repositories/no/charts/a/versions'))[0]).toBe(
      404,
    );
  });
});
