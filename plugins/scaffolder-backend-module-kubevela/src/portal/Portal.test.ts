import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createPortal } from './Portal';

/** A KubeVela backend that answers what it is told, and remembers how it was asked. */
function fakeBackend(answers: Record<string, [number, object]>) {
  const asked: Array<{ route: string; token?: string; body: string }> = [];
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const route = `${request.method} ${request.url!.split('?')[0]}`;
    asked.push({
      route,
      token: request.headers.authorization,
      body: Buffer.concat(chunks).toString(),
    });
    const [status, body] = answers[route] ?? [500, {}];
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  return { server, asked };
}

const ref = { cluster: 'dev', namespace: 'shop', name: 'checkout' };
const BASE = '/instances/dev/shop/checkout';

describe('createPortal', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  async function start(answers: Record<string, [number, object]>) {
    const backend = fakeBackend(answers);
    server = backend.server;
    await new Promise<void>(done =>
      backend.server.listen(0, '127.0.0.1', done),
    );
    const { port } = backend.server.address() as AddressInfo;
    const portal = createPortal({
      auth: mockServices.auth(),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => `http://127.0.0.1:${port}`,
      }),
    });
    return { portal, asked: backend.asked };
  }

  it('asks with a token of the person, not of the scaffolder', async () => {
    const { portal, asked } = await start({
      [`POST ${BASE}/apply`]: [200, { outcome: 'created' }],
    });
    await portal.apply(
      ref,
      { manifest: 'spec: {}', mode: 'apply' },
      mockCredentials.user('user:default/dana'),
    );
    expect(asked[0].token).toContain('user:default/dana');
    expect(asked[0].token).toContain('kubevela');
  });

  it("fails in the backend's own words", async () => {
    const { portal } = await start({
      [`POST ${BASE}/apply`]: [
        403,
        {
          error: {
            name: 'NotAllowedError',
            message: 'You lack the permission kubevela.application.create',
          },
          response: { statusCode: 403 },
        },
      ],
    });
    await expect(
      portal.apply(
        ref,
        { manifest: 'spec: {}', mode: 'apply' },
        mockCredentials.user(),
      ),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: 'You lack the permission kubevela.application.create',
    });
  });

  it('deletes the very Application that it saw', async () => {
    const resource = { kind: 'Application', name: 'checkout' };
    const { portal, asked } = await start({
      [`GET ${BASE}/operations`]: [
        200,
        { resource, preconditions: { uid: 'u1', generation: 4 }, items: [] },
      ],
      [`POST ${BASE}/operations/delete-application`]: [200, {}],
    });
    await portal.delete(ref, true, mockCredentials.user());
    expect(JSON.parse(asked[1].body)).toEqual({
      resource,
      preconditions: { uid: 'u1' },
      keepResources: true,
    });
  });
});
