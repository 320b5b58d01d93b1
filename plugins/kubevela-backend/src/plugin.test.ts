import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { kubevelaPlugin } from './plugin';

// A whole backend is started: on a busy machine that takes longer than other tests.
jest.setTimeout(60_000);

const start = (kubevela: object) =>
  startTestBackend({
    features: [
      kubevelaPlugin,
      catalogServiceMock.factory({ entities: [] }),
      mockServices.rootConfig.factory({
        data: { kubevela: { kubernetesClusters: false, ...kubevela } },
      }),
    ],
  });

describe('kubevelaPlugin', () => {
  it('starts without clusters, and answers', async () => {
    const { server } = await start({});
    const { status, body } = await request(server).get(
      '/api/kubevela/application-groups?groupBy=owner',
    );
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({ items: [], totalItems: 0 }),
    ]);
  });

  it.each([
    [{ notifications: { level: 'some' } }, /kubevela\.notifications\.level/],
    [{ writes: { as: 'somebody' } }, /kubevela\.writes\.as/],
    [{ velaCli: { path: '/no/such/vela' } }, /kubevela\.velaCli\.path/],
  ])('names the key of a setting that is wrong: %j', async (config, key) => {
    await expect(start(config)).rejects.toThrow(key);
  });
});
