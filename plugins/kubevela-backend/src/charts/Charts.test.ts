import { gzipSync } from 'node:zlib';
import { HttpServer } from './__testUtils__/HttpServer';
import { packed } from './__testUtils__/packed';
import { startRegistry } from './__testUtils__/registry';
import { sha256 } from './__testUtils__/sha256';
import { Charts } from './Charts';
import type { RepositorySettings } from './types';

const PASSWORD = 'velastage-canary-7f3a';
const REFRESH_MS = 60_000;

const closing: Array<{ close(): Promise<void> }> = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map(each => each.close()));
});

async function startServer() {
  const server = await new HttpServer().listen();
  closing.push(server);
  return server;
}

/** A server with an index and files beside it; text stands for itself. */
async function startIndexed(files: Record<string, string | Buffer>) {
  const server = await startServer();
  server.answer = (req, res) => {
    const content = files[(req.url ?? '').slice(1)];
    if (content === undefined) {
      res.writeHead(404).end('not here');
    } else if (req.headers['if-none-match'] === '"one"') {
      res.writeHead(304).end();
    } else {
      res.writeHead(200, { ETag: '"one"' }).end(content);
    }
  };
  return server;
}

async function startOci(options?: Parameters<typeof startRegistry>[0]) {
  const registry = await startRegistry(options);
  closing.push(registry.server);
  return registry;
}

let now = 0;
function chartsOf(...repositories: Array<Partial<RepositorySettings>>) {
  now = Date.parse('2026-01-01');
  return new Charts(
    {
      refreshMs: REFRESH_MS,
      repositories: repositories.map((each, index) => ({
        key: `kubevela.charts.repositories[${index}]`,
        name: `repo-${index}`,
        type: each.url?.startsWith('oci:') ? 'oci' : 'http',
        url: '',
        hosts: [],
        plainHttp: true,
        ...each,
      })),
    },
    { now: () => now },
  );
}

const indexOf = (entries: object) =>
  JSON.stringify({ apiVersion: 'v1', entries });
const first = async (charts: Charts) => (await charts.list({})).items[0];

describe('a repository with an index', () => {
  it('lists charts by their newest version that is no pre-release, addresses only if they are safe', async () => {
    const server = await startIndexed({
      'index.yaml': [
        'apiVersion: v1',
        'entries:',
        '  web:',
        '    - { version: 1.2.0, urls: [web-1.2.0.tgz] }',
        '    - version: 1.10.0',
        '      appVersion: 1.10',
        '      description: A web server',
        '      icon: javascript:alert(1)',
        '      home: https://web.example',
        '      deprecated: true',
        '      created: 2026-01-02T03:04:05.123456789Z',
        '    - { version: 2.0.0-rc.1 }',
        '    - { version: not-one }',
        '  api:',
        '    - { version: 0.1.0-alpha, icon: "https://icons.example/a.svg" }',
        '  empty: []',
      ].join('\n'),
    });
    const charts = chartsOf({ url: server.url, title: 'Shop' });
    expect(await first(charts)).toMatchObject({
      name: 'repo-0',
      title: 'Shop',
      type: 'http',
      url: server.url,
      isPrivate: false,
      totalCharts: 2,
      problem: undefined,
      charts: [
        {
          name: 'api',
          version: '0.1.0-alpha',
          icon: 'https://icons.example/a.svg',
        },
        {
          name: 'web',
          version: '1.10.0',
          appVersion: '1.10',
          description: 'A web server',
          icon: undefined,
          home: 'https://web.example/',
          deprecated: true,
        },
      ],
    });
    expect((await charts.list({ q: 'WEB SER' })).items[0].charts).toHaveLength(
      1,
    );
    expect((await charts.list({ limit: 1 })).items[0]).toMatchObject({
      totalCharts: 2,
      charts: [{ name: 'api' }],
    });
    const { items } = await charts.versions('repo-0', 'web');
    expect(items.map(({ version }) => version)).toEqual([
      '2.0.0-rc.1',
      '1.10.0',
      '1.2.0',
    ]);
    expect(items[0].prerelease).toBe(true);
    expect(items[1].created).toBe('2026-01-02T03:04:05.123Z');
  });

  it('reads readme, values and schema of a version', async () => {
    const archive = await packed('web', '1.0.0', {
      'README.md': '# Web',
      'values.schema.json': '{"type":"object"}',
    });
    const server = await startIndexed({
      'charts/index.yaml': indexOf({
        web: [{ version: '1.0.0', urls: ['web.tgz'], digest: sha256(archive) }],
      }),
      'charts/web.tgz': archive,
    });
    const charts = chartsOf({ url: `${server.url}/charts` });
    expect(await charts.content('repo-0', 'web', '1.0.0')).toEqual({
      repository: 'repo-0',
      chart: 'web',
      version: '1.0.0',
      appVersion: '1.10',
      description: 'About web',
      home: 'https://web.example/',
      deprecated: false,
      kubeVersion: undefined,
      readme: '# Web',
      values: 'replicas: 1\n',
      schema: { type: 'object' },
      problem: undefined,
    });
    await charts.content('repo-0', 'web', '1.0.0');
    expect(server.seen.map(({ path }) => path)).toEqual([
      '/charts/index.yaml',
      '/charts/web.tgz',
    ]);
    await expect(
      charts.content('repo-0', 'web', '9.9.9'),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    await expect(charts.versions('repo-0', 'nothing')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    await expect(charts.versions('nowhere', 'web')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  it('refuses an archive that is not what the index says', async () => {
    const server = await startIndexed({
      'index.yaml': indexOf({
        web: [
          {
            version: '1.0.0',
            urls: ['w.tgz'],
            digest: sha256(Buffer.from('x')),
          },
        ],
      }),
      'w.tgz': await packed('web', '1.0.0'),
    });
    await expect(
      chartsOf({ url: server.url }).content('repo-0', 'web', '1.0.0'),
    ).rejects.toThrow(/its digest differs/);
  });

  it.each([
    ['no archive at all', Buffer.from('hello')],
    [
      'a small one that is large inside',
      gzipSync(Buffer.alloc(101 * 1024 * 1024)),
    ],
  ])('says so where the archive is %s', async (_, content) => {
    const server = await startIndexed({
      'index.yaml': indexOf({ web: [{ version: '1.0.0', urls: ['w.tgz'] }] }),
      'w.tgz': content,
    });
    const read = await chartsOf({ url: server.url }).content(
      'repo-0',
      'web',
      '1.0.0',
    );
    expect(read).toMatchObject({
      problem: expect.stringContaining('archive cannot be read'),
    });
    expect(read.values).toBeUndefined();
  });

  it('leaves out what is too long or broken in a chart, and says it', async () => {
    const server = await startIndexed({
      'index.yaml': indexOf({ web: [{ version: '1.0.0', urls: ['w.tgz'] }] }),
      'w.tgz': await packed('web', '1.0.0', {
        'README.md': 'x'.repeat(1024 * 1024 + 1),
        'values.schema.json': '{broken',
      }),
    });
    expect(
      await chartsOf({ url: server.url }).content('repo-0', 'web', '1.0.0'),
    ).toMatchObject({
      readme: undefined,
      schema: undefined,
      values: 'replicas: 1\n',
      problem:
        'README.md is too long to be shown; values.schema.json cannot be read',
    });
  });

  it('goes to no host that is not configured, and shows no other its credentials', async () => {
    const archive = await packed('web', '1.0.0');
    const other = await startIndexed({ 'w.tgz': archive });
    const own = await startIndexed({
      'index.yaml': indexOf({
        web: [{ version: '1.0.0', urls: [`${other.url}/w.tgz`] }],
        local: [{ version: '1.0.0', urls: ['file:///etc/passwd'] }],
        led: [{ version: '1.0.0', urls: ['led'] }],
      }),
    });
    const answer = own.answer;
    own.answer = (req, res) =>
      req.url === '/led'
        ? res.writeHead(302, { Location: `${other.url}/w.tgz` }).end()
        : answer(req, res);
    const credentials = { username: 'portal', password: PASSWORD };
    const strict = chartsOf({ url: own.url, credentials });
    for (const chart of ['web', 'local', 'led']) {
      const refused = strict.content('repo-0', chart, '1.0.0');
      await expect(refused).rejects.toThrow(/not among|not secure/);
      await expect(refused).rejects.not.toThrow(PASSWORD);
    }
    expect(other.seen).toEqual([]);
    const wide = chartsOf({ url: own.url, credentials, hosts: [other.host] });
    for (const chart of ['web', 'led']) {
      expect(await wide.content('repo-0', chart, '1.0.0')).toMatchObject({
        values: 'replicas: 1\n',
      });
    }
    expect(other.seen.map(({ authorization }) => authorization)).toEqual([
      undefined,
      undefined,
    ]);
    expect(new Set(own.seen.map(({ authorization }) => authorization))).toEqual(
      new Set([
        `Basic ${Buffer.from(`portal:${PASSWORD}`).toString('base64')}`,
      ]),
    );
    expect(JSON.stringify(await wide.list({}))).not.toContain(PASSWORD);
  });

  it('says of each repository by itself what is wrong with it', async () => {
    const good = await startIndexed({
      'index.yaml': indexOf({ a: [{ version: '1.0.0' }] }),
    });
    const broken = await startIndexed({ 'index.yaml': '{ this is: [no' });
    const closed = await startServer();
    closed.answer = (_, res) => res.writeHead(401).end();
    const gone = await new HttpServer().listen();
    const { url: goneUrl } = gone;
    await gone.close();
    const charts = chartsOf(
      { url: good.url },
      { url: broken.url },
      { url: closed.url },
      { url: goneUrl },
    );
    const { items } = await charts.list({});
    expect(
      items.map(({ problem, charts: its }) => [its.length, problem]),
    ).toEqual([
      [1, undefined],
      [0, expect.stringContaining('is no index of charts')],
      [
        0,
        expect.stringContaining('password of kubevela.charts.repositories[2]'),
      ],
      [0, expect.stringContaining('cannot be reached: ECONNREFUSED')],
    ]);
  });

  it('asks again after a time, whether anything is new, and keeps what it had where that fails', async () => {
    const files: Record<string, string> = {
      'index.yaml': indexOf({ a: [{ version: '1.0.0' }] }),
    };
    const server = await startIndexed(files);
    const charts = chartsOf({ url: server.url });
    await Promise.all([charts.list({}), charts.list({}), first(charts)]);
    expect(server.seen).toHaveLength(1);
    now += REFRESH_MS;
    expect(await first(charts)).toMatchObject({
      totalCharts: 1,
      readAt: new Date(now),
    });
    expect(server.seen).toHaveLength(2);
    delete files['index.yaml'];
    now += REFRESH_MS;
    expect(await first(charts)).toMatchObject({
      totalCharts: 1,
      readAt: new Date(now - REFRESH_MS),
      problem: expect.stringContaining('There is nothing at'),
    });
  });

  it('reads a large index without holding up the backend', async () => {
    const entries = Object.fromEntries(
      Array.from({ length: 2_000 }, (_, index) => [
        `chart-${index}`,
        [{ version: '1.10', description: 'x'.repeat(200) }],
      ]),
    );
    entries.good = [{ version: '1.10.0', description: '' }];
    const server = await startIndexed({ 'index.yaml': indexOf(entries) });
    expect(await first(chartsOf({ url: server.url }))).toMatchObject({
      problem: undefined,
      totalCharts: 1,
    });
  });
});

describe('a registry', () => {
  const config = (name: string) => ({
    name,
    description: `About ${name}`,
    appVersion: '7',
  });

  it('lists what its catalog has below the path, over pages, and no images', async () => {
    const registry = await startOci();
    const content = await packed('web', '1.0.0');
    for (const [name, tag] of [
      ['shop/web', '1.0.0'],
      ['shop/web', '1.2.0_build.7'],
      ['shop/web', '2.0.0-rc.1'],
      ['shop/web', 'latest'],
      ['shop/deep/api', '0.1.0'],
      ['elsewhere/web', '1.0.0'],
    ]) {
      registry.push(name, tag, content, config(name));
    }
    registry.push(
      'shop/image',
      '1.0.0',
      content,
      {},
      'application/vnd.oci.image.config.v1+json',
    );
    const charts = chartsOf({ url: `${registry.url}/shop` });
    expect(await first(charts)).toMatchObject({
      type: 'oci',
      problem: undefined,
      charts: [
        { name: 'deep/api', version: '0.1.0' },
        {
          name: 'web',
          version: '1.2.0+build.7',
          appVersion: '7',
          description: 'About shop/web',
        },
      ],
    });
    expect(
      (await charts.versions('repo-0', 'web')).items.map(
        ({ version }) => version,
      ),
    ).toEqual(['2.0.0-rc.1', '1.2.0+build.7', '1.0.0']);
    expect(
      await charts.content('repo-0', 'web', '1.2.0+build.7'),
    ).toMatchObject({ values: 'replicas: 1\n' });
    await expect(
      charts.versions('repo-0', '../elsewhere/web'),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('takes the charts that are configured where there is no catalog, and says which key that is', async () => {
    const registry = await startOci({ hasCatalog: false });
    registry.push('web', '1.0.0', await packed('web', '1.0.0'), config('web'));
    expect(await first(chartsOf({ url: registry.url }))).toMatchObject({
      charts: [],
      problem: expect.stringContaining(
        'kubevela.charts.repositories[0].charts',
      ),
    });
    const charts = chartsOf({ url: registry.url, charts: ['web', 'gone'] });
    expect(await first(charts)).toMatchObject({
      problem: undefined,
      charts: [
        {
          name: 'gone',
          problem: expect.stringContaining('There is nothing at'),
        },
        { name: 'web', version: '1.0.0' },
      ],
    });
    await expect(charts.versions('repo-0', 'other')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  it('gets a token for its credentials, and gives neither to another host', async () => {
    const storage = await startServer();
    const registry = await startOci({
      login: `portal:${PASSWORD}`,
      blobsAt: () => storage.url,
    });
    storage.answer = (req, res) =>
      res.end(registry.blobs.get((req.url ?? '').slice(1).split('?')[0]));
    registry.push('web', '1.0.0', await packed('web', '1.0.0'), config('web'));
    const credentials = { username: 'portal', password: PASSWORD };
    const anonymous = await first(chartsOf({ url: registry.url }));
    expect(anonymous.problem).toContain('status 401');
    const strict = await first(chartsOf({ url: registry.url, credentials }));
    expect(strict.charts[0].problem).toMatch(/not among/);
    expect(storage.seen).toEqual([]);
    const charts = chartsOf({
      url: registry.url,
      credentials,
      hosts: [storage.host],
    });
    expect(await first(charts)).toMatchObject({
      isPrivate: true,
      charts: [{ name: 'web', version: '1.0.0', problem: undefined }],
    });
    expect(await charts.content('repo-0', 'web', '1.0.0')).toMatchObject({
      values: 'replicas: 1\n',
    });
    expect(
      storage.seen.every(({ authorization }) => authorization === undefined),
    ).toBe(true);
    const wrong = chartsOf({
      url: registry.url,
      credentials: { username: 'portal', password: 'wrong' },
    });
    const { problem } = await first(wrong);
    expect(problem).toContain('username and password');
  });

  it('shows its credentials to no other host that gives tokens', async () => {
    const tokens = await startServer();
    const registry = await startOci({
      login: `portal:${PASSWORD}`,
      realm: () => `${tokens.url}/token`,
    });
    const credentials = { username: 'portal', password: PASSWORD };
    const strict = chartsOf({ url: registry.url, credentials });
    expect((await first(strict)).problem).toContain('not among');
    expect(tokens.seen).toEqual([]);
    const wide = chartsOf({
      url: registry.url,
      credentials,
      hosts: [tokens.host],
    });
    await wide.list({});
    expect(tokens.seen.length).toBeGreaterThan(0);
    expect(tokens.seen.every(({ authorization }) => !authorization)).toBe(true);
  });

  it('refuses a blob that is not what its manifest says', async () => {
    const registry = await startOci();
    registry.push('web', '1.0.0', await packed('web', '1.0.0'), config('web'));
    for (const digest of registry.blobs.keys()) {
      registry.blobs.set(digest, Buffer.from('something else'));
    }
    expect((await first(chartsOf({ url: registry.url }))).charts).toEqual([
      expect.objectContaining({
        problem: expect.stringContaining('digest differs'),
      }),
    ]);
  });
});
