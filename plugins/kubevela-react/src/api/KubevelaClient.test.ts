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
