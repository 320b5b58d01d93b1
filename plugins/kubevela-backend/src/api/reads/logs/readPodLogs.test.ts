import { PassThrough } from 'node:stream';
import type {
  LogRecord,
  ResourceNode,
} from '@velastage/plugin-kubevela-common';
import type {
  ApiRequest,
  ClusterConnection,
} from '../../../clusters/ClusterConnection';
import { requestInfo } from '../../../clusters/requestInfo';
import { statusError } from '../../../clusters/statusError';
import type { ClusterView } from '../../../watch/types';
import type { PodLogsOptions } from './PodReader';
import { readPodLogs } from './readPodLogs';

const at = (second: number) =>
  `2026-11-22T10:00:${String(second).padStart(2, '0')}.000000000Z`;

/** A cluster whose containers write what the test says. */
class FakeKubelets {
  readonly asked: Array<{ pod: string; query: ApiRequest['query'] }> = [];
  readonly streams = new Map<string, PassThrough>();
  readonly refusals = new Map<string, { status: number; message: string }>();
  open = 0;

  readonly connection = {
    request: async (path: string, { query, signal }: ApiRequest) => {
      const [pod] = /pods\/([^/]+)/.exec(path)!.slice(1);
      const key = `${pod}/${query?.container}`;
      this.asked.push({ pod: key, query });
      const refusal = this.refusals.get(key);
      if (refusal) {
        throw statusError('dev', requestInfo('GET', path), {
          status: refusal.status,
          body: { message: refusal.message },
        });
      }
      const body = new PassThrough();
      this.streams.set(key, body);
      this.open++;
      body.once('close', () => this.open--);
      signal?.addEventListener('abort', () => body.destroy());
      if (!query?.follow) {
        body.end(`${at(1)} only line of ${key}\n`);
      }
      return { status: 200, headers: {}, body };
    },
  } as unknown as ClusterConnection;

  write(key: string, ...lines: string[]) {
    this.streams.get(key)!.write(lines.map(line => `${line}\n`).join(''));
  }
}

function podNode(name: string, rest: Partial<ResourceNode> = {}): ResourceNode {
  return {
    id: `pod-${name}`,
    parents: ['rs'],
    ref: {
      cluster: 'dev',
      apiVersion: 'v1',
      kind: 'Pod',
      namespace: 'shop',
      name,
    },
    managed: false,
    missing: false,
    info: [],
    images: [],
    containers: ['web'],
    createdAt: '2026-11-22T09:00:00Z',
    health: { status: 'Healthy' },
    ...rest,
  };
}

function parentNode(id: string, parents: string[], component?: string) {
  return podNode(id, {
    id,
    parents,
    component,
    containers: undefined,
    ref: {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      namespace: 'shop',
      name: id,
    },
  });
}

function read(
  nodes: ResourceNode[],
  options: Partial<PodLogsOptions> = {},
  kubelets = new FakeKubelets(),
) {
  const tree = { nodes, changed: () => {}, listening: false };
  const abort = new AbortController();
  const records: LogRecord[] = [];
  const stream = readPodLogs({
    connection: kubelets.connection,
    view: { get: () => undefined } as unknown as ClusterView,
    nodes: () => tree.nodes,
    onChange: listener => {
      tree.changed = listener;
      tree.listening = true;
      return () => {
        tree.listening = false;
      };
    },
    pods: { cluster: 'dev' },
    log: { follow: true },
    signal: abort.signal,
    ...options,
  });
  const done = (async () => {
    for await (const record of stream) {
      records.push(record);
    }
  })();
  const until = async (check: () => void) => {
    const end = Date.now() + 4_000;
    for (;;) {
      try {
        check();
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  };
  const lines = () =>
    records
      .filter(({ type }) => type === 'line')
      .map(({ pod, text }) => `${pod}: ${text}`);
  const states = () =>
    records
      .filter(({ type }) => type === 'container')
      .map(({ pod, state }) => `${pod} ${state}`);
  return { tree, abort, records, done, until, kubelets, lines, states };
}

describe('readPodLogs', () => {
  it('should follow all pods at once, with the time of each line apart and secrets hidden', async () => {
    const { kubelets, until, lines, records, abort, done } = read([
      podNode('a'),
      podNode('b'),
    ]);
    await until(() => expect(kubelets.open).toBe(2));
    kubelets.write('a/web', `${at(1)} one`);
    kubelets.write('b/web', `${at(2)} token=abcdef123456`);
    await until(() => expect(lines()).toHaveLength(2));
    const [a, b] = lines().sort();
    expect(a).toBe('a: one');
    expect(b).toMatch(/^b: token=«hidden/);
    expect(records).toContainEqual({
      type: 'line',
      pod: 'a',
      namespace: 'shop',
      container: 'web',
      time: at(1),
      text: 'one',
    });
    abort.abort();
    await done;
  });

  it('should let go of everything when the reader leaves', async () => {
    const { kubelets, until, tree, abort, done } = read([
      podNode('a'),
      podNode('b'),
    ]);
    await until(() => expect(kubelets.open).toBe(2));
    expect(tree.listening).toBe(true);
    abort.abort();
    await done;
    await until(() => expect(kubelets.open).toBe(0));
    expect(tree.listening).toBe(false);
  });

  it('should let new pods join, and mark those that are gone', async () => {
    const { kubelets, until, tree, lines, states, abort, done } = read([
      podNode('old'),
    ]);
    await until(() => expect(kubelets.open).toBe(1));
    tree.nodes = [podNode('new')];
    tree.changed();
    await until(() => expect(kubelets.streams.has('new/web')).toBe(true));
    kubelets.write('old/web', `${at(3)} last words`);
    kubelets.streams.get('old/web')!.end();
    await until(() => expect(states()).toContain('old gone'));
    expect(lines()).toEqual(['old: last words']);
    kubelets.write('new/web', `${at(4)} first words`);
    await until(() => expect(lines()).toContain('new: first words'));
    abort.abort();
    await done;
  });

  it('should go on where a connection was cut, without repeating a line', async () => {
    const { kubelets, until, lines, abort, done } = read([podNode('a')]);
    await until(() => expect(kubelets.open).toBe(1));
    kubelets.write('a/web', `${at(1)} one`, `${at(2)} two`);
    await until(() => expect(lines()).toHaveLength(2));
    kubelets.streams.get('a/web')!.destroy(new Error('cut'));
    await until(() => expect(kubelets.asked).toHaveLength(2));
    expect(kubelets.asked[1].query).toMatchObject({
      sinceTime: at(2),
      tailLines: undefined,
    });
    kubelets.write('a/web', `${at(2)} two`, `${at(3)} three`);
    await until(() => expect(lines()).toHaveLength(3));
    expect(lines()[2]).toBe('a: three');
    abort.abort();
    await done;
  });

  it('should say that a container has not started, and try again', async () => {
    const kubelets = new FakeKubelets();
    kubelets.refusals.set('a/web', {
      status: 400,
      message: 'container "web" in pod "a" is waiting to start',
    });
    const { until, records, abort, done, lines } = read(
      [podNode('a')],
      {},
      kubelets,
    );
    await until(() =>
      expect(records).toContainEqual(
        expect.objectContaining({
          state: 'waiting',
          message: 'container "web" in pod "a" is waiting to start',
        }),
      ),
    );
    kubelets.refusals.clear();
    await until(() => expect(kubelets.open).toBe(1));
    kubelets.write('a/web', `${at(1)} up`);
    await until(() => expect(lines()).toEqual(['a: up']));
    abort.abort();
    await done;
  });

  it('should name the missing rule, and read the others', async () => {
    const kubelets = new FakeKubelets();
    kubelets.refusals.set('a/web', { status: 403, message: 'no' });
    const { until, records, abort, done } = read(
      [podNode('a'), podNode('b')],
      {},
      kubelets,
    );
    await until(() => expect(kubelets.open).toBe(1));
    await until(() =>
      expect(records).toContainEqual(
        expect.objectContaining({
          pod: 'a',
          state: 'failed',
          message: expect.stringContaining('resources: ["pods/log"]'),
        }),
      ),
    );
    abort.abort();
    await done;
  });

  it('should end by itself when nothing is followed', async () => {
    const { lines, states, done, kubelets } = read(
      [podNode('a', { containers: ['web', 'proxy'] }), podNode('b')],
      { log: { previous: true, follow: true, tailLines: 7 } },
    );
    await done;
    expect(lines()).toHaveLength(3);
    expect(states().filter(state => state.endsWith('ended'))).toHaveLength(3);
    expect(kubelets.asked[0].query).toMatchObject({
      previous: true,
      follow: undefined,
      timestamps: true,
      tailLines: 7,
    });
  });

  it('should read no more than 20 pods, the worst first, and say how many are left out', async () => {
    const nodes = Array.from({ length: 25 }, (_, i) => podNode(`p${i}`));
    nodes[24].health = { status: 'Degraded' };
    const { records, done, kubelets } = read(nodes, { log: {} });
    await done;
    expect(new Set(kubelets.asked.map(({ pod }) => pod)).size).toBe(20);
    expect(kubelets.asked[0].pod).toBe('p24/web');
    expect(records).toContainEqual({ type: 'omitted', pods: 5 });
  });

  it('should read the pods of a resource, of a component, and of one container only', async () => {
    const nodes = [
      parentNode('deployment', [], 'web'),
      parentNode('rs', ['deployment']),
      podNode('mine', { containers: ['web', 'proxy'] }),
      podNode('other', { parents: [] }),
      podNode('far', {
        ref: { cluster: 'else', apiVersion: 'v1', kind: 'Pod', name: 'far' },
      }),
    ];
    const askedFor = async (options: Partial<PodLogsOptions>) => {
      const { done, kubelets } = read(nodes, { log: {}, ...options });
      await done;
      return kubelets.asked.map(({ pod }) => pod).sort();
    };
    const mine = ['mine/proxy', 'mine/web'];
    expect(
      await askedFor({ pods: { cluster: 'dev', rootId: 'deployment' } }),
    ).toEqual(mine);
    expect(
      await askedFor({ pods: { cluster: 'dev', component: 'web' } }),
    ).toEqual(mine);
    expect(
      await askedFor({
        pods: { cluster: 'dev', rootId: 'pod-mine' },
        log: { container: 'proxy' },
      }),
    ).toEqual(['mine/proxy']);
    expect(await askedFor({})).toEqual([...mine, 'other/web']);
  });
});
