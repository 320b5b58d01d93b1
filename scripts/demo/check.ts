/** One thing that was looked at. */
export interface CheckResult {
  what: string;
  ok: boolean;
  detail: string;
}

const OPERATOR = 'user:default/olga';
const DEADLINE_MS = 90_000;
const POLL_MS = 1_000;

/**
 * Looks at a running portal as a person would: the page is there, one can sign in, the clusters are
 * connected, the example applications are in the list and in the catalog.
 */
export async function checkPortal(options: {
  address: string;
  clusters: number;
  /** At least so many applications. */
  applications: number;
}): Promise<CheckResult[]> {
  const { address } = options;
  const results: CheckResult[] = [];
  const look = async (what: string, work: () => Promise<string>) => {
    const end = Date.now() + DEADLINE_MS;
    for (;;) {
      try {
        results.push({ what, ok: true, detail: await work() });
        return;
      } catch (error) {
        if (Date.now() > end) {
          results.push({ what, ok: false, detail: (error as Error).message });
          return;
        }
        await new Promise(resolve => setTimeout(resolve, POLL_MS));
      }
    }
  };

  let token = '';
  const get = async (path: string) => {
    const answer = await fetch(`${address}${path}`, {
      headers: token
        ? { authorization: `Bearer ${token}` }
        : { 'x-demo-user': OPERATOR },
    });
    if (!answer.ok) {
      throw new Error(`${path} answered ${answer.status}`);
    }
    return answer;
  };
  const getJson = async <T>(path: string) =>
    (await get(path)).json() as Promise<T>;

  await look('The page is served', async () => {
    const html = await (await get('/')).text();
    if (!html.includes('<div id="root">')) {
      throw new Error('the page has no application in it');
    }
    return address;
  });
  await look('One can sign in', async () => {
    const { backstageIdentity } = await getJson<{
      backstageIdentity: { token: string };
    }>('/api/auth/demo/refresh');
    token = backstageIdentity.token;
    return OPERATOR;
  });
  await look('The clusters are connected', async () => {
    const { items } = await getJson<{
      items: Array<{ name: string; status: string; message?: string }>;
    }>('/api/kubevela/clusters');
    const bad = items.filter(
      ({ status }) => status !== 'Connected' && status !== 'Partial',
    );
    if (items.length < options.clusters || bad.length > 0) {
      throw new Error(
        `${items.length} of ${options.clusters} clusters; ${bad
          .map(one => `${one.name} is ${one.status}: ${one.message}`)
          .join('; ')}`,
      );
    }
    return items.map(({ name }) => name).join(', ');
  });
  await look('The applications are listed', async () => {
    const { totalItems } = await getJson<{ totalItems: number }>(
      '/api/kubevela/applications?limit=1',
    );
    if (totalItems < options.applications) {
      throw new Error(`${totalItems} of ${options.applications} applications`);
    }
    return `${totalItems} applications`;
  });
  await look('The applications are in the catalog', async () => {
    const { totalItems } = await getJson<{ totalItems: number }>(
      '/api/catalog/entities/by-query?limit=0&filter=metadata.annotations.kubevela.io/application',
    );
    if (totalItems < options.applications) {
      throw new Error(`${totalItems} of ${options.applications} entities`);
    }
    return `${totalItems} entities`;
  });
  return results;
}
