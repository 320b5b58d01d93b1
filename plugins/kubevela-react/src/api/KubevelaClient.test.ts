import { KubevelaClient } from './KubevelaClient';
import { errorStatus, errorText } from './errors';

const discoveryApi = {
  getBaseUrl: async (pluginId: string) => `http://portal/api/${pluginId}`,
};
const ref = { cluster: 'prod-eu', namespace: 'shop', name: 'web' };

function clientWith(response: Partial<Response>) {
  const fetch = jest.fn(async () => response as Response);
  const client = new KubevelaClient({
    discoveryApi,
    fetchApi: { fetch: fetch as never },
  });
  return { client, fetch };
}

describe('KubevelaClient', () => {
  it('asks with the filters and the abort signal, and gives plain data', async () => {
    const { client, fetch } = clientWith({
      ok: true,
      json: async () => ({ items: [] }),
    });
    const { signal } = new AbortController();
    const list = await client.listApplications(
      { health: ['Degraded', 'Missing'], text: 'a&b' },
      { signal },
    );
    expect(list).toEqual({ items: [] });
    expect(fetch).toHaveBeenCalledWith(
      'http://portal/api/kubevela/applications?health=Degraded&health=Missing&text=a%26b',
      expect.objectContaining({ signal }),
    );
  });

  it("sends a person's own token to the cluster that is changed, and with nothing else", async () => {
    const fetch = jest.fn(
      async (..._: unknown[]) =>
        ({ ok: true, json: async () => ({}) } as Response),
    );
    const clusterToken = jest.fn(async (cluster: string) =>
      cluster === 'stage' ? undefined : `of-${cluster}`,
    );
    const client = new KubevelaClient({
      discoveryApi,
      fetchApi: { fetch: fetch as never },
      clusterToken,
    });
    const sent = () => {
      const { headers } = fetch.mock.calls.at(-1)![1] as RequestInit;
      return new Headers(headers).get('Backstage-Kubernetes-Authorization');
    };
    await client.applyApplication(ref, { mode: 'update', manifest: '' });
    expect(sent()).toBe('Bearer of-prod-eu');
    expect(
      new Headers((fetch.mock.calls[0][1] as RequestInit).headers).get(
        'content-type',
      ),
    ).toBe('application/json');
    await client.operate(ref, {
      operation: 'repair-drift',
      resource: { apiVersion: 'v1', kind: 'Pod', name: 'p' },
      preconditions: { uid: 'u' },
    });
    expect(sent()).toBe('Bearer of-prod-eu');
    await client.copyApplication(ref, {
      target: { ...ref, cluster: 'dev' },
    });
    expect(sent()).toBe('Bearer of-dev');
    await client.copyApplication(ref, {
      target: { ...ref, cluster: 'stage' },
    });
    expect(sent()).toBeNull();
    await client.getInstance(ref);
    expect(sent()).toBeNull();
    expect(clusterToken).toHaveBeenCalledTimes(4);
  });

  it('asks for images with their filters', async () => {
    const { client, fetch } = clientWith({
      ok: true,
      json: async () => ({ items: [] }),
    });
    await client.listImages({
      cluster: ['dev', 'prod'],
      text: 'web:1',
      limit: 5,
    });
    expect(fetch).toHaveBeenCalledWith(
      'http://portal/api/kubevela/images?cluster=dev&cluster=prod&text=web%3A1&limit=5',
      expect.anything(),
    );
  });

  it('asks for definitions, as an Application of a namespace finds them', async () => {
    const { client, fetch } = clientWith({ ok: true, json: async () => ({}) });
    await client.listDefinitions({ cluster: 'dev', namespace: 'shop' });
    await client.getDefinition({
      cluster: 'dev',
      type: 'workflow-step',
      name: 'deploy@v2',
    });
    await client.listCreateTargets();
    expect(fetch.mock.calls.map(([url]: any[]) => url)).toEqual([
      'http://portal/api/kubevela/clusters/dev/definitions?namespace=shop',
      'http://portal/api/kubevela/clusters/dev/definitions/workflow-step/deploy%40v2',
      'http://portal/api/kubevela/create-targets',
    ]);
  });

  it('sends an Application to be checked', async () => {
    const { client, fetch } = clientWith({ ok: true, json: async () => ({}) });
    const request = { manifest: 'kind: Application', dryRun: true } as const;
    await client.applyApplication(ref, { ...request, mode: 'create' });
    const [url, init] = fetch.mock.calls[0] as any[];
    expect(url).toBe(
      'http://portal/api/kubevela/instances/prod-eu/shop/web/apply',
    );
    expect(JSON.parse(init.body)).toEqual({ ...request, mode: 'create' });
  });

  it('turns an error into a ResponseError with the server’s words', async () => {
    const { client } = clientWith({
      ok: false,
      status: 403,
      statusText: 'Forbidden',
      headers: new Map([['content-type', 'application/json']]) as never,
      text: async () =>
        JSON.stringify({
          error: { name: 'NotAllowedError', message: 'not for you' },
          response: { statusCode: 403 },
        }),
    });
    const error = await client.getInstance(ref).catch(e => e);
    expect(errorStatus(error)).toBe(403);
    expect(errorText(error)).toBe('not for you');
  });

  it('writes what was decided, with the state it was decided on', async () => {
    const { client, fetch } = clientWith({ ok: true, json: async () => ({}) });
    const resource = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      namespace: 'shop',
      name: 'web',
    };
    const call = { resource, preconditions: { uid: 'u1', generation: 4 } };
    await client.operate(ref, { operation: 'restart-workload', ...call });
    await client.operate(ref, {
      operation: 'scale-workload',
      ...call,
      replicas: 0,
    });
    await client.operate(ref, { operation: 'delete-pod', ...call });
    const sent = fetch.mock.calls.map(
      ([url, init]: any[]) =>
        [url, init.method, JSON.parse(init.body)] as const,
    );
    const base =
      'http://portal/api/kubevela/instances/prod-eu/shop/web/operations';
    expect(sent).toEqual([
      [`${base}/restart-workload`, 'POST', call],
      [`${base}/scale-workload`, 'POST', { ...call, replicas: 0 }],
      [`${base}/delete-pod`, 'POST', call],
    ]);
  });

  it('reads records of several pods, wherever the pieces end', async () => {
    const text =
      '{"type":"line","pod":"a","text":"ö"}\n{"type":"omitted","pods":2}\n';
    const bytes = [...Buffer.from(text)];
    const chunks = [bytes.slice(0, 34), bytes.slice(34)].map(chunk =>
      Uint8Array.from(chunk),
    );
    const { client } = clientWith({
      ok: true,
      body: {
        getReader: () => ({
          read: async () => {
            const value = chunks.shift();
            return { done: !value, value };
          },
          cancel: async () => {},
        }),
      } as never,
    });
    const records = [];
    for await (const batch of client.streamPodLogs(ref, { follow: true })) {
      records.push(...batch);
    }
    expect(records).toEqual([
      { type: 'line', pod: 'a', text: 'ö' },
      { type: 'omitted', pods: 2 },
    ]);
  });

  it('streams a log without cutting characters', async () => {
    const bytes = [...Buffer.from('größe\nende\n')];
    const chunks = [bytes.slice(0, 3), bytes.slice(3)].map(chunk =>
      Uint8Array.from(chunk),
    );
    const reader = {
      read: async () => {
        const value = chunks.shift();
        return { done: !value, value };
      },
      cancel: jest.fn(async () => {}),
    };
    const { client } = clientWith({
      ok: true,
      body: { getReader: () => reader } as never,
    });
    let text = '';
    for await (const piece of client.streamLogs(ref, { pod: 'web-1' })) {
      text += piece;
    }
    expect(text).toBe('größe\nende\n');
    expect(reader.cancel).toHaveBeenCalled();
  });
});
