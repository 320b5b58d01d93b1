import type { ClusterEndpoint } from '@velastage/plugin-kubevela-node';
import { eventually } from '../watch/__testUtils__/eventually';
import {
  FakeApiServer,
  json,
  status,
} from '../watch/__testUtils__/FakeApiServer';
import { Identity } from './acting/Identity';
import { ApiError } from './ApiError';
import { ClusterConnection, RequestObservation } from './ClusterConnection';

const PODS = '/api/v1/namespaces/demo/pods';

describe('ClusterConnection', () => {
  let server: FakeApiServer;
  let connection: ClusterConnection;
  let observations: RequestObservation[];

  beforeEach(async () => {
    server = await FakeApiServer.start();
    connect();
  });

  afterEach(async () => {
    await connection.close();
    await server.close();
  });

  function connect(endpoint: Partial<ClusterEndpoint> = {}): void {
    observations = [];
    connection = new ClusterConnection({
      cluster: 'c1',
      endpoint: {
        server: server.url,
        authorize: async () => ({ headers: { authorization: 'Bearer abc' } }),
        ...endpoint,
      },
      observe: observation => observations.push(observation),
    });
  }

  async function failure(request: Promise<unknown>): Promise<ApiError> {
    const error = await request.then(
      () => undefined,
      reason => reason,
    );
    expect(error).toBeInstanceOf(ApiError);
    return error as ApiError;
  }

  it('sends query, body, headers and credentials, under the path of the URL', async () => {
    connect({ server: `${server.url}/k8s/clusters/c-1/` });
    server.intercept = (_, response) => json(response, 200, { ok: true });
    const answer = await connection.writer(Identity.portal()).send(PODS, {
      method: 'PATCH',
      query: { dryRun: 'All', force: undefined, fieldManager: 'a b' },
      body: '[]',
      headers: { 'content-type': 'application/json-patch+json' },
    });
    expect(answer).toEqual({ ok: true });
    const [request] = server.requests;
    expect(request).toMatchObject({
      method: 'PATCH',
      path: `/k8s/clusters/c-1${PODS}`,
      headers: {
        authorization: 'Bearer abc',
        'content-type': 'application/json-patch+json',
      },
    });
    expect(request.query.toString()).toBe('dryRun=All&fieldManager=a+b');
    expect(observations).toMatchObject([
      { verb: 'patch', resource: 'pods', status: 200 },
    ]);
  });

  it.each([
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'notFound'],
    [409, 'conflict'],
    [410, 'gone'],
    [422, 'invalid'],
    [429, 'unavailable'],
    [500, 'server'],
    [503, 'unavailable'],
    [302, 'protocol'],
  ])('tells what status %i means', async (code, reason) => {
    server.intercept = (_, response) => status(response, code, 'server says');
    const error = await failure(
      connection.getJson(PODS, { query: { limit: 5 } }),
    );
    expect(error).toMatchObject({
      cluster: 'c1',
      verb: 'list',
      resource: 'pods',
      namespace: 'demo',
      status: code,
      reason,
      serverMessage: 'server says',
    });
    expect(error.message).toMatch(
      /^c1: list pods in namespace demo: .*\(server says\)$/,
    );
  });

  it('names the rule that a forbidden request lacks', async () => {
    server.intercept = (_, response) => status(response, 403, 'no');
    const read = await failure(connection.getJson('/apis/apps/v1/deployments'));
    expect(read.rule).toBe(
      '- apiGroups: ["apps"]\n  resources: ["deployments"]\n  verbs: ["get", "list", "watch"]\n',
    );
    const write = await failure(
      connection
        .writer(Identity.portal())
        .send(`${PODS}/a/log`, { method: 'DELETE' }),
    );
    expect(write.rule).toBe(
      '- apiGroups: [""]\n  resources: ["pods/log"]\n  verbs: ["delete"]\n',
    );
  });

  it.each([
    ['2', 2_000],
    ['0.5', 500],
  ])('reads Retry-After: %s', async (header, expected) => {
    server.intercept = (_, response) =>
      status(response, 429, 'slow', { 'retry-after': header });
    const error = await failure(connection.getJson(PODS));
    expect(error.retryAfterMs).toBe(expected);
  });

  it('does not follow redirects', async () => {
    server.intercept = (_, response) =>
      status(response, 302, 'moved', { location: `${server.url}/elsewhere` });
    const error = await failure(connection.getJson(PODS));
    expect(error.message).toContain('redirect (302)');
    expect(server.requests).toHaveLength(1);
  });

  it('gives up after the deadline, while headers and while the body are awaited', async () => {
    server.intercept = () => true;
    const late = await failure(connection.getJson(PODS, { deadlineMs: 30 }));
    expect(late.reason).toBe('timeout');
    server.intercept = (_, response) => {
      response.writeHead(200);
      response.write('{');
      return true;
    };
    const half = await failure(connection.getJson(PODS, { deadlineMs: 30 }));
    expect(half.reason).toBe('timeout');
  });

  it('lets a stream go on after the deadline', async () => {
    server.intercept = (_, response) => {
      response.writeHead(200);
      response.write('a');
      setTimeout(() => response.end('b'), 80);
      return true;
    };
    const { body } = await connection.request(PODS, {
      deadlineMs: 40,
      stream: true,
    });
    expect(await body.text()).toBe('ab');
  });

  it('stops when its caller does', async () => {
    server.intercept = () => true;
    const controller = new AbortController();
    const request = connection.getJson(PODS, { signal: controller.signal });
    await eventually(() => expect(server.requests).toHaveLength(1));
    controller.abort();
    expect((await failure(request)).reason).toBe('aborted');
  });

  it('fetches credentials anew once for all that were refused with the same', async () => {
    let token = 'old';
    let refreshes = 0;
    connect({
      authorize: async ({ refresh }) => {
        if (refresh) {
          refreshes += 1;
          await new Promise(resolve => {
            setTimeout(resolve, 10);
          });
          token = 'new';
        }
        return { headers: { authorization: `Bearer ${token}` } };
      },
    });
    server.serve(PODS, { ok: true });
    server.intercept = (request, response) =>
      request.headers.authorization === 'Bearer old' &&
      status(response, 401, 'expired');
    await Promise.all(
      Array.from({ length: 5 }, () => connection.getJson(PODS)),
    );
    expect(refreshes).toBe(1);
  });

  it('tries once with new credentials, no more', async () => {
    server.intercept = (_, response) => status(response, 401, 'no');
    await failure(connection.getJson(PODS));
    expect(server.requests).toHaveLength(2);
  });

  it('does not wait longer than the deadline for credentials', async () => {
    connect({ authorize: () => new Promise<never>(() => {}) });
    const error = await failure(connection.getJson(PODS, { deadlineMs: 30 }));
    expect(error.reason).toBe('timeout');
  });

  it('says why there are no credentials', async () => {
    connect({
      authorize: async () => {
        throw new Error('aws: command not found');
      },
    });
    const error = await failure(connection.getJson(PODS));
    expect(error).toMatchObject({
      reason: 'credentials',
      message: 'c1: no credentials: aws: command not found',
    });
  });

  it('sends no token in the clear, but to this host', async () => {
    connect({ server: 'http://cluster.example.com' });
    const error = await failure(connection.getJson(PODS));
    expect(error.reason).toBe('credentials');
    expect(error.message).toContain('not https');
    expect(error.message).not.toContain('abc');
  });

  it('tells an address where nothing listens from one that has no name', async () => {
    connect({ server: 'http://127.0.0.1:1' });
    expect((await failure(connection.getJson(PODS))).message).toBe(
      'c1: list pods: nothing listens at http://127.0.0.1:1',
    );
  });

  it('quotes nothing of an answer that is not JSON', async () => {
    server.intercept = (_, response) => {
      response.end('{"stringData": "hunter2"');
      return true;
    };
    const error = await failure(connection.getJson(PODS));
    expect(error.reason).toBe('protocol');
    expect(error.message).toContain('not JSON');
    expect(`${error.message} ${error.cause} ${error.stack}`).not.toContain(
      'hunter2',
    );
  });

  it('moves to another address', async () => {
    connect({ server: 'http://127.0.0.1:1' });
    await failure(connection.getJson(PODS));
    server.serve(PODS, { ok: true });
    connection.setEndpoint({ server: server.url, authorize: async () => ({}) });
    expect(await connection.getJson(PODS)).toEqual({ ok: true });
  });

  it('closes every socket', async () => {
    server.serve(PODS, {});
    await connection.getJson(PODS);
    expect(await server.connections()).toBe(1);
    await connection.close();
    await eventually(async () => expect(await server.connections()).toBe(0));
    expect((await failure(connection.getJson(PODS))).reason).toBe('aborted');
  });
});
