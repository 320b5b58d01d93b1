import { Agent, get } from 'node:https';
import { FEEDS, LIST_SLOTS, PAGE_SIZE } from './feeds.ts';

/** How to reach a cluster. */
export interface ListedCluster {
  server: string;
  ca: string;
  token: string;
}

/** What was read, and in what time. */
export interface ListResult {
  ms: number;
  objects: number;
  bytes: number;
  requests: number;
}

/** Reads every page of every feed of every cluster, parses it, and forgets it: nobody can be quicker. */
export async function listAll(clusters: ListedCluster[]): Promise<ListResult> {
  const result: ListResult = { ms: 0, objects: 0, bytes: 0, requests: 0 };
  const start = performance.now();
  await Promise.all(clusters.map(cluster => listCluster(cluster, result)));
  result.ms = performance.now() - start;
  return result;
}

async function listCluster(cluster: ListedCluster, result: ListResult) {
  const agent = new Agent({ ca: cluster.ca, keepAlive: true });
  const waiting = [...FEEDS];
  await Promise.all(
    Array.from({ length: LIST_SLOTS }, async () => {
      for (let feed = waiting.shift(); feed; feed = waiting.shift()) {
        let token = '';
        do {
          const more = token ? `&continue=${encodeURIComponent(token)}` : '';
          const body = await read(
            `${cluster.server}${feed}limit=${PAGE_SIZE}${more}`,
            cluster.token,
            agent,
          );
          const list = JSON.parse(body.toString('utf8'));
          result.requests += 1;
          result.bytes += body.length;
          result.objects += list.items.length;
          token = list.metadata.continue ?? '';
        } while (token);
      }
    }),
  );
  agent.destroy();
}

function read(url: string, token: string, agent: Agent): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
    };
    get(url, { agent, headers }, response => {
      const chunks: Buffer[] = [];
      response.on('data', chunk => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(Buffer.concat(chunks))
          : reject(new Error(`${url} answered ${response.statusCode}`)),
      );
    }).on('error', reject);
  });
}
