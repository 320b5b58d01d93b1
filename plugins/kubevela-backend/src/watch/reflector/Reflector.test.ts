import type http from 'node:http';
import { ClusterConnection } from '../../clusters/ClusterConnection';
import { answer, field } from '../../protobuf/__testUtils__/writeMessage';
import { prune } from '../prune';
import { Semaphore } from '../Semaphore';
import { SOURCE } from '../store/Entry';
import { ObjectStore } from '../store/ObjectStore';
import type { WatchTimings } from '../timings';
import type { ObjectChange } from '../types';
import { eventually } from '../__testUtils__/eventually';
import { FakeApiServer, json, status } from '../__testUtils__/FakeApiServer';
import { QUICK } from '../__testUtils__/timings';
import { PageTurns } from './PageTurns';
import { Reflector } from './Reflector';
import type { WatchTarget } from './target';

const PATH = '/apis/core.oam.dev/v1beta1/applications';
const TARGET = {
  group: 'core.oam.dev',
  version: 'v1beta1',
  kind: 'Application',
  plural: 'applications',
};

describe('Reflector', () => {
  let server: FakeApiServer;
  let connection: ClusterConnection;
  let store: ObjectStore;
  let changes: ObjectChange[];
  let reflector: Reflector;

  beforeEach(async () => {
    server = await FakeApiServer.start();
    server.serveCollection(PATH);
    connection = new ClusterConnection({
      cluster: 'c1',
      endpoint: { server: server.url, authorize: async () => ({}) },
    });
    store = new ObjectStore();
    changes = [];
    store.onChanges(batch => changes.push(...batch));
  });

  afterEach(async () => {
    await reflector?.stop();
    await connection.close();
    await server.close();
  });

  function start(
    timings: Partial<WatchTimings> = {},
    target: WatchTarget = TARGET,
  ): void {
    const feed = { ...target, source: SOURCE.all };
    reflector = new Reflector({
      connection,
      target,
      timings: { ...QUICK, ...timings },
      listSlots: new Semaphore(4),
      turns: new PageTurns().cluster(),
      sink: {
        accept: raw => prune(raw, target),
        upsert: object => store.upsert(feed, object),
        remove: object => store.remove(feed, object),
        relist: () => store.relist(feed),
      },
    });
    reflector.start();
  }

  function names(): string[] {
    return [...store.list('core.oam.dev', 'Application')]
      .map(object => object.metadata.name)
      .sort();
  }

  const watching = () =>
    eventually(() => {
      expect(reflector.state).toBe('watching');
      expect(server.openWatches).toBe(1);
    });

  const app = (name: string, spec: object = {}) => ({
    kind: 'Application',
    apiVersion: 'core.oam.dev/v1beta1',
    metadata: { namespace: 'demo', name },
    spec,
  });

  /** Plays a fault on the first requests of a verb. */
  function fail(
    verb: 'list' | 'watch',
    times: number,
    fault: (response: http.ServerResponse) => void,
  ): void {
    let left = times;
    server.intercept = (request, response) => {
      if (request.verb !== verb || left === 0) {
        return false;
      }
      left -= 1;
      fault(response);
      return true;
    };
  }

  it('lists in pages, then follows events', async () => {
    for (let i = 0; i < 7; i++) {
      server.put(PATH, app(`app-${i}`));
    }
    start();
    await watching();
    expect(names()).toHaveLength(7);
    expect(server.count('list')).toBe(3);

    server.put(PATH, app('new'));
    server.put(PATH, app('app-1', { changed: true }));
    server.remove(PATH, app('app-0'));
    await eventually(() =>
      expect(changes.slice(7)).toMatchObject([
        { type: 'added', ref: { name: 'new', namespace: 'demo' } },
        { type: 'modified', ref: { name: 'app-1' }, previous: { spec: {} } },
        { type: 'deleted', ref: { name: 'app-0' } },
      ]),
    );
    const watch = server.requests.find(request => request.verb === 'watch')!;
    expect(watch.query.get('allowWatchBookmarks')).toBe('true');
    const seconds = Number(watch.query.get('timeoutSeconds'));
    expect(seconds).toBeGreaterThanOrEqual(240);
    expect(seconds).toBeLessThanOrEqual(300);
  });

  it('survives a connection that is cut in the middle of a list', async () => {
    for (let i = 0; i < 7; i++) {
      server.put(PATH, app(`app-${i}`));
    }
    let lists = 0;
    server.intercept = (request, response) => {
      if (request.verb === 'list' && ++lists === 2) {
        response.writeHead(200);
        response.write('{"kind":"List","items":[{"metada');
        setImmediate(() => server.cut());
        return true;
      }
      return false;
    };
    start();
    await watching();
    expect(names()).toHaveLength(7);
  });

  it('resumes a watch that is cut, without a new list', async () => {
    server.put(PATH, app('a'));
    start();
    await watching();
    server.put(PATH, app('b'));
    await eventually(() => expect(names()).toEqual(['a', 'b']));
    const version = [...store.list('core.oam.dev', 'Application')][1].metadata
      .resourceVersion;

    server.cut();
    server.put(PATH, app('while-away'));
    await eventually(() => expect(names()).toContain('while-away'));
    expect(server.count('list')).toBe(1);
    const last = server.requests.filter(r => r.verb === 'watch').at(-1)!;
    expect(last.query.get('resourceVersion')).toBe(version);
    expect(reflector.restarts).toBeGreaterThanOrEqual(1);
  });

  it('resumes from the last bookmark', async () => {
    server.put(PATH, app('a'));
    start();
    await watching();
    const version = server.bookmark(PATH);
    server.endWatches();
    await eventually(() =>
      expect(
        server.requests
          .filter(r => r.verb === 'watch')
          .at(-1)!
          .query.get('resourceVersion'),
      ).toBe(String(version)),
    );
    expect(server.count('list')).toBe(1);
  });

  it.each([
    ['an ERROR event', undefined],
    [
      'an HTTP status',
      (response: http.ServerResponse) => status(response, 410, 'too old'),
    ],
  ])(
    'lists again after 410 as %s, tells only the differences, and serves the old meanwhile',
    async (_, fault) => {
      server.put(PATH, app('stays'));
      server.put(PATH, app('changes'));
      server.put(PATH, app('goes'));
      start();
      await watching();
      await eventually(() => expect(changes).toHaveLength(3));
      changes.length = 0;

      const duringList: string[][] = [];
      let faults = fault ? 1 : 0;
      server.intercept = (request, response) => {
        if (request.verb === 'list') {
          duringList.push(names());
        }
        if (request.verb === 'watch' && faults-- > 0) {
          fault!(response);
          return true;
        }
        return false;
      };
      server.cut();
      server.remove(PATH, app('goes'));
      server.put(PATH, app('changes', { now: 2 }));
      server.put(PATH, app('comes'));
      server.compact();

      await eventually(() =>
        expect(changes.map(c => `${c.type} ${c.ref.name}`).sort()).toEqual([
          'added comes',
          'deleted goes',
          'modified changes',
        ]),
      );
      expect(duringList[0]).toEqual(['changes', 'goes', 'stays']);
      await watching();
    },
  );

  it('starts over when the pages expire, and asks for one piece at last', async () => {
    for (let i = 0; i < 5; i++) {
      server.put(PATH, app(`app-${i}`));
    }
    server.intercept = (request, response) =>
      request.query.has('continue')
        ? status(response, 410, 'The provided continue parameter is too old')
        : false;
    start();
    await watching();
    expect(names()).toHaveLength(5);
    expect(
      server.requests
        .filter(r => r.verb === 'list')
        .map(r => [r.query.get('limit'), r.query.get('continue')]),
    ).toEqual([
      ['3', null],
      ['3', '3'],
      ['3', null],
      ['3', '3'],
      [null, null],
    ]);
  });

  it('asks for JSON where a newer API server sends what it does not know', async () => {
    const path = '/api/v1/configmaps';
    const target = {
      group: '',
      version: 'v1',
      kind: 'ConfigMap',
      plural: 'configmaps',
    };
    server.serveCollection(path);
    for (const name of ['a', 'b', 'c']) {
      server.put(path, {
        metadata: { name },
        data: { key: name },
        newer: { field: name },
      });
    }
    // A list of one ConfigMap with a field 99.
    const item = Buffer.concat([field(1, field(1, 'a')), field(99, 'x')]);
    const newer = answer(field(2, item));
    const accepts: Array<string | undefined> = [];
    server.intercept = (request, response) => {
      if (request.verb !== 'list') {
        return false;
      }
      accepts.push(request.headers.accept);
      if (!request.headers.accept?.includes('protobuf')) {
        return false;
      }
      response.setHeader('content-type', 'application/vnd.kubernetes.protobuf');
      response.end(newer);
      return true;
    };
    start({ pageSize: 2 }, target);
    await eventually(() => expect(reflector.state).toBe('watching'));
    expect(
      [...store.list('', 'ConfigMap')].map(object => object.newer.field).sort(),
    ).toEqual(['a', 'b', 'c']);
    // The first page twice; the second one is not asked for in protobuf any more.
    expect(accepts).toEqual([
      expect.stringContaining('protobuf'),
      expect.not.stringContaining('protobuf'),
      expect.not.stringContaining('protobuf'),
    ]);
  });

  it('waits as long as Retry-After asks', async () => {
    server.put(PATH, app('a'));
    const arrivals: number[] = [];
    server.intercept = (request, response) => {
      if (request.verb !== 'list') {
        return false;
      }
      arrivals.push(Date.now());
      return arrivals.length === 1
        ? status(response, 429, 'slow down', { 'retry-after': '1' })
        : false;
    };
    start();
    await watching();
    expect(arrivals).toHaveLength(2);
    expect(arrivals[1] - arrivals[0]).toBeGreaterThanOrEqual(990);
  });

  it.each(['list', 'watch'] as const)(
    'gets over failures of %s with growing waits',
    async verb => {
      server.put(PATH, app('a'));
      fail(verb, 5, response => status(response, 500, 'etcd is not well'));
      start();
      await watching();
      expect(names()).toEqual(['a']);
      expect(server.count(verb)).toBe(6);
      expect(reflector.error).toBeUndefined();
    },
  );

  it('cuts a watch that has fallen silent and resumes it', async () => {
    server.put(PATH, app('a'));
    start({ stallMs: 60 });
    await eventually(() => expect(server.count('watch')).toBeGreaterThan(1));
    expect(server.count('list')).toBe(1);
    server.put(PATH, app('b'));
    await eventually(() => expect(names()).toEqual(['a', 'b']));
  });

  it('leaves a watch alone that gets bookmarks', async () => {
    start({ stallMs: 120 });
    await watching();
    const endMs = Date.now() + 300;
    await eventually(() => {
      server.bookmark(PATH);
      expect(Date.now()).toBeGreaterThan(endMs);
    });
    expect(server.count('watch')).toBe(1);
  });

  it('does not storm a server that closes after each event', async () => {
    server.closeAfterEvent = true;
    // 1/100 of life: a minute is 600 ms.
    start({ backoffFirstMs: 2.5, backoffCapMs: 300, healthyMs: 100 });
    const endMs = Date.now() + 600;
    let i = 0;
    await eventually(() => {
      server.put(PATH, app(`app-${i++}`));
      expect(Date.now()).toBeGreaterThan(endMs);
    });
    expect(server.requests.length).toBeGreaterThan(2);
    expect(server.requests.length).toBeLessThan(40);
    // One event a watch would never catch up: a list does.
    await eventually(() => expect(names()).toHaveLength(i));
  });

  it('takes an object of 1.5 MB, in chunks that split characters', async () => {
    start();
    await watching();
    const text = '网站🚀é'.repeat(130_000);
    const line = Buffer.from(
      `${JSON.stringify({
        type: 'ADDED',
        object: {
          ...app('big', { text }),
          metadata: { namespace: 'demo', name: 'big', resourceVersion: '999' },
        },
      })}\n`,
    );
    expect(line.length).toBeGreaterThan(1_500_000);
    for (let from = 0; from < line.length; from += 65_537) {
      server.write(PATH, line.subarray(from, from + 65_537));
    }
    await eventually(() => expect(names()).toEqual(['big']));
    const [big] = store.list('core.oam.dev', 'Application');
    expect(big.spec.text === text).toBe(true);
  });

  it('goes on after a line that is not JSON', async () => {
    start();
    await watching();
    server.write(PATH, 'oops\n');
    server.put(PATH, app('a'));
    await eventually(() => expect(names()).toEqual(['a']));
  });

  it('keeps what it has and tries again slowly when forbidden', async () => {
    server.put(PATH, app('a'));
    start({ forbiddenRetryMs: 30 });
    await watching();
    let allowed = false;
    server.intercept = (_, response) =>
      !allowed && status(response, 403, 'applications is forbidden');
    server.cut();
    await eventually(() => expect(reflector.state).toBe('forbidden'));
    expect(names()).toEqual(['a']);
    expect(reflector.error?.rule).toBe(
      '- apiGroups: ["core.oam.dev"]\n  resources: ["applications"]\n  verbs: ["get", "list", "watch"]\n',
    );
    allowed = true;
    await watching();
  });

  it('tries again soon when a server that has just come back forbids everything', async () => {
    server.put(PATH, app('a'));
    start({ forbiddenRetryMs: 60_000 });
    await watching();
    let refusals = 0;
    server.intercept = (_, response) => {
      refusals += 1;
      return (
        refusals <= 3 && status(response, 403, 'applications is forbidden')
      );
    };
    server.cut();
    await eventually(() => expect(reflector.state).toBe('forbidden'));
    await watching();
    expect(refusals).toBeGreaterThan(3);
  });

  it('tries again seldom what stays forbidden', async () => {
    let refusals = 0;
    server.intercept = (_, response) => {
      refusals += 1;
      return status(response, 403, 'applications is forbidden');
    };
    start({ backoffFirstMs: 1, forbiddenRetryMs: 60_000 });
    await eventually(() => expect(refusals).toBeGreaterThan(5));
    const before = refusals;
    const sinceMs = Date.now();
    await eventually(() => expect(refusals).toBeGreaterThan(before));
    // Waits double, so the sixth is at least half of 4 ms x 2^5.
    expect(Date.now() - sinceMs).toBeGreaterThan(50);
  });

  it('ends the wait when nudged', async () => {
    let allowed = false;
    server.intercept = (_, response) =>
      !allowed && status(response, 403, 'forbidden');
    start({ backoffFirstMs: 60_000, forbiddenRetryMs: 60_000 });
    await eventually(() => expect(reflector.state).toBe('forbidden'));
    allowed = true;
    reflector.nudge();
    await watching();
  });

  it.each(['list', 'watch', 'wait'] as const)(
    'leaves nothing behind when stopped in the middle of a %s',
    async moment => {
      server.intercept = (request, response) => {
        if (moment === 'wait') {
          return json(response, 500, {});
        }
        if (request.verb === moment) {
          response.writeHead(200);
          response.write('{"kind":');
          return true;
        }
        return false;
      };
      start({ backoffFirstMs: 60_000, backoffCapMs: 60_000 });
      await eventually(() =>
        expect(server.count(moment === 'watch' ? 'watch' : 'list')).toBe(1),
      );
      await reflector.stop();
      await connection.close();
      expect(reflector.state).toBe('stopped');
      await eventually(async () => expect(await server.connections()).toBe(0));
    },
  );
});
