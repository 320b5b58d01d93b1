import { expectations, SECRET_CANARY } from '@velastage/examples/expectations';
import { api, tokenOf } from './support/portal';
import { target } from './support/target';
import { expect, test } from './support/test';

const keyOf = (one: { cluster: string; namespace: string; name: string }) =>
  `${one.cluster}/${one.namespace}/${one.name}`;

test('every example application is shown as it is', async () => {
  await expect(async () => {
    const { json } = await api('Olga', '/instances?limit=500');
    const shown = new Map<string, any>(
      json.items.map((item: any) => [keyOf(item), item]),
    );
    const wrong = expectations.flatMap(expected => {
      const item = shown.get(keyOf(expected));
      const right =
        item &&
        expected.health.includes(item.health.status) &&
        item.delivery.state === expected.delivery &&
        expected.drift.includes(item.drift.state) &&
        item.problem?.code === expected.problem;
      return right
        ? []
        : [
            {
              instance: keyOf(expected),
              expected: [
                expected.health,
                expected.delivery,
                expected.drift,
                expected.problem,
              ],
              shown: item && [
                item.health.status,
                item.delivery.state,
                item.drift.state,
                item.problem?.code,
              ],
            },
          ];
    });
    expect(wrong).toEqual([]);
  }).toPass({ timeout: 60_000 });
});

test('a staging instance belongs to the application that it names', async () => {
  const { json } = await api('Olga', '/applications?application=shop/web');
  const places = json.items[0].instances.map(keyOf).sort();
  expect(places).toEqual([
    'dev/shop-staging/web',
    'dev/shop/web',
    'prod-eu/shop/web',
    'prod-us/shop/web',
  ]);
});

test('no answer holds the value of a secret', async () => {
  test.setTimeout(300_000);
  const token = await tokenOf('Olga');
  const forms = [SECRET_CANARY, Buffer.from(SECRET_CANARY).toString('base64')];
  let answers = 0;
  const get = async (path: string) => {
    const answer = await fetch(`${target.address}/api/kubevela${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const text = await answer.text();
    for (const form of forms) {
      expect(text.includes(form), `${path} holds ${form}`).toBe(false);
    }
    answers += 1;
    return { status: answer.status, text };
  };
  for (const path of [
    '/applications?limit=500',
    '/instances?limit=500',
    '/application-groups?groupBy=owner',
    '/images?limit=200',
    '/activity?limit=500',
    '/catalog-applications',
    '/clusters',
    '/status',
  ]) {
    expect((await get(path)).status).toBe(200);
  }
  // Everything of the applications that hold the canary, and the overview of all.
  let secrets = 0;
  for (const { cluster, namespace, name } of expectations) {
    const base = `/instances/${cluster}/${encodeURIComponent(
      namespace,
    )}/${encodeURIComponent(name)}`;
    expect((await get(base)).status).toBe(200);
    expect((await get(`${base}/rollouts`)).status).toBe(200);
    const history = await get(`${base}/revisions`);
    expect(history.status).toBe(200);
    for (const { id } of JSON.parse(history.text).items) {
      const diff = `${base}/revisions/diff?base=live-spec&target=${id}`;
      expect((await get(diff)).status).toBe(200);
    }
    const tree = JSON.parse((await get(`${base}/resources`)).text);
    const kinds = tree.nodes.map((node: any) => node.ref.kind);
    if (!kinds.includes('Secret')) {
      continue;
    }
    for (const { ref } of tree.nodes) {
      const query = new URLSearchParams({
        apiVersion: ref.apiVersion,
        kind: ref.kind,
        resourceName: ref.name,
        ...(ref.namespace && { resourceNamespace: ref.namespace }),
      });
      const manifest = await get(`${base}/manifest?${query}`);
      expect(manifest.status).toBe(200);
      // A Helm release's Secret is there without its content.
      if (ref.kind === 'Secret' && manifest.text.includes('«hidden')) {
        secrets += 1;
      }
      await get(`${base}/events?${query}`);
      await get(`${base}/operations?${query}`);
      if (ref.kind === 'Deployment') {
        expect((await get(`${base}/pod-logs?${query}`)).status).toBe(200);
      }
    }
  }
  expect(secrets).toBeGreaterThan(0);
  expect(answers).toBeGreaterThan(100);
});

test.describe('a viewer with few rights', () => {
  test('sees applications of the development cluster only', async () => {
    const { json } = await api('Vic', '/instances?limit=500');
    const clusters = new Set(json.items.map((item: any) => item.cluster));
    expect([...clusters]).toEqual(['dev']);
    expect(json.clusters.map((one: any) => one.cluster)).toEqual(['dev']);
    const images = await api('Vic', '/images?limit=200');
    expect(images.json.items.length).toBeGreaterThan(0);
    expect(
      new Set(images.json.items.flatMap((item: any) => item.clusters)),
    ).toEqual(new Set(['dev']));
  });

  const pod =
    'apiVersion=apps/v1&kind=Deployment&resourceNamespace=shop&resourceName=web';
  for (const [path, status] of [
    ['/instances/prod-eu/shop/web', 404],
    ['/instances/prod-eu/shop/web/resources', 404],
    ['/instances/prod-eu/shop/web/rollouts', 404],
    ['/instances/prod-eu/shop/web/revisions', 404],
    [
      '/instances/prod-eu/shop/web/revisions/diff?base=current&target=live-spec',
      404,
    ],
    [`/instances/prod-eu/shop/web/manifest?${pod}`, 404],
    [`/instances/prod-eu/shop/web/events?${pod}`, 404],
    ['/instances/prod-eu/shop/web/logs?pod=web-1', 404],
    ['/instances/prod-eu/shop/web/pod-logs', 404],
    [`/instances/prod-eu/shop/web/operations?${pod}`, 404],
    [`/instances/dev/shop/web/manifest?${pod}`, 403],
    ['/instances/dev/shop/web/logs?pod=web-1', 403],
    ['/instances/dev/shop/web/pod-logs', 403],
    ['/clusters', 403],
    ['/status', 403],
  ] as const) {
    test(`is refused ${path.split('?')[0]} with ${status}`, async () => {
      const answer = await api('Vic', path);
      expect(answer.status).toBe(status);
      expect(answer.json.error.message).toMatch(/kubevela\.[a-z.]+/);
    });
  }
});

test('nobody is answered without signing in', async () => {
  for (const path of [
    '/applications',
    '/instances/dev/shop/web',
    '/clusters',
    '/status',
  ]) {
    expect((await api(undefined, path)).status).toBe(401);
  }
});

test('a developer reads manifests of their own team only', async () => {
  const of = (name: string) =>
    `/manifest?apiVersion=apps/v1&kind=Deployment&resourceNamespace=${
      name.split('/')[0]
    }&resourceName=${name.split('/')[1]}`;
  const own = await api(
    'Ada',
    `/instances/dev/checkout/fraud-check${of('checkout/fraud-check')}`,
  );
  expect(own.status).toBe(200);
  const others = await api(
    'Ada',
    `/instances/prod-eu/shop/search${of('shop/search')}`,
  );
  expect(others.status).toBe(403);
});
