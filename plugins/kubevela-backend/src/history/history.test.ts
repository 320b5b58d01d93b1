import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { parseAllDocuments } from 'yaml';
import { mockServices } from '@backstage/backend-test-utils';
import { testDatabases } from '../database/__testUtils__/testDatabases';
import type { KubernetesObject } from '../watch/types';
import { ArchiveStore } from './ArchiveStore';
import { compareRevisions } from './compareRevisions';
import { History } from './History';
import { readLive } from './readLive';
import { readRevision } from './readRevision';
import { Recorder } from './Recorder';

const CANARY = 'velastage-canary-77aa';

function fixture(name: string): KubernetesObject[] {
  const text = readFileSync(join(__dirname, '__fixtures__', name), 'utf8');
  return parseAllDocuments(text)
    .map(each => each.toJS())
    .flatMap(each => each?.items ?? each ?? []);
}

interface RevisionShape {
  number: number;
  properties?: object;
  traits?: object[];
  compression?: 'zstd' | 'gzip';
  minute?: number;
  /** Template of the definition that renders it. */
  template?: string;
}

function revision(shape: RevisionShape): KubernetesObject {
  const { number, properties, traits, compression, template } = shape;
  const { minute = number } = shape;
  const application = {
    metadata: { name: 'web', namespace: 'shop' },
    spec: {
      components: [{ name: 'web', type: 'webservice', properties, traits }],
    },
  };
  const componentDefinitions = template && {
    webservice: {
      metadata: { name: 'webservice' },
      spec: { schematic: { cue: { template } } },
    },
  };
  const payload = { application, componentDefinitions };
  const zip = compression === 'gzip' ? gzipSync : zstdCompressSync;
  return {
    apiVersion: 'core.oam.dev/v1beta1',
    kind: 'ApplicationRevision',
    metadata: {
      name: `web-v${number}`,
      creationTimestamp: `2026-11-22T10:0${minute}:00Z`,
    },
    spec: compression
      ? {
          application: { metadata: {}, spec: { components: [] } },
          compression: {
            type: compression,
            data: zip(Buffer.from(JSON.stringify(payload))).toString('base64'),
          },
        }
      : { ...payload, compression: {} },
    status: { workflow: { status: 'succeeded' } },
  };
}

function cluster(latest: string, items: KubernetesObject[]) {
  const state = { latest, items, reads: 0, down: false };
  const last = () =>
    state.items.find(each => each.metadata.name === state.latest);
  const connection = {
    getJson: async (path: string) => {
      state.reads += 1;
      if (state.down) throw new Error('connect ETIMEDOUT');
      return (
        path.endsWith('/applicationrevisions')
          ? { items: state.items }
          : {
              metadata: { name: 'web', namespace: 'shop', uid: 'u1' },
              spec: (last()?.spec.application as any)?.spec,
              status: { latestRevision: { name: state.latest } },
            }
      ) as any;
    },
  };
  return { state, connection };
}

const ref = { cluster: 'dev', namespace: 'shop', name: 'web' };
const subject = { ref, key: 'k', uid: 'u1', version: 1 };

describe('readRevision', () => {
  it('reads plain, zstd and gzip alike', () => {
    const properties = { image: 'nginx:1.8' };
    const [plain, zstd, gzip] = [undefined, 'zstd', 'gzip'].map(compression =>
      readRevision(
        revision({ number: 1, properties, compression: compression as any }),
      ),
    );
    expect(zstd).toEqual(plain);
    expect(gzip).toEqual(plain);
  });

  it('reads those that vela-core wrote', () => {
    const [v1, v2] = fixture('rv-plain-final.yaml').map(readRevision);
    expect(v1).toMatchObject({ name: 'rv-plain-v1', workflow: 'succeeded' });
    expect(compareRevisions(v1.content, v2.content)).toContainEqual(
      expect.objectContaining({
        scope: 'component',
        path: 'properties.image',
        kind: 'changed',
      }),
    );
    const [failed] = fixture('f-step-failed.yaml').map(readRevision);
    expect(failed.workflow).toBe('failed');
  });

  it('tells a number that was used again by its content', () => {
    const first = readRevision(revision({ number: 2, properties: { a: 1 } }));
    const again = readRevision(revision({ number: 2, properties: { a: 2 } }));
    expect(first.name).toBe(again.name);
    expect(first.id).not.toBe(again.id);
  });

  it('hides secrets and still shows that they differ', () => {
    const [one, other] = ['one', 'other'].map(each =>
      readRevision(
        revision({
          number: 1,
          compression: 'zstd',
          properties: {
            env: [{ name: 'DB_PASSWORD', value: `${CANARY}-${each}` }],
          },
        }),
      ),
    );
    const changes = compareRevisions(one.content, other.content);
    expect(changes).toHaveLength(1);
    expect(changes[0].path).toBe('properties.env[DB_PASSWORD].value');
    expect(changes[0].from).not.toBe(changes[0].to);
    expect(JSON.stringify([one, other, changes])).not.toContain(CANARY);
  });
});

describe('compareRevisions', () => {
  it('names parameters, traits and parts', () => {
    const before = readRevision(
      revision({ number: 1, properties: { image: 'web:1.8', cpu: '1' } }),
    );
    const after = readRevision(
      revision({
        number: 2,
        properties: { image: 'web:1.9', cpu: '1' },
        traits: [{ type: 'hpa', properties: { max: 5 } }],
      }),
    );
    expect(compareRevisions(before.content, after.content)).toEqual([
      {
        scope: 'component',
        component: 'web',
        kind: 'changed',
        path: 'properties.image',
        from: 'web:1.8',
        to: 'web:1.9',
      },
      {
        scope: 'trait',
        component: 'web',
        name: 'hpa',
        kind: 'added',
        path: '',
        to: '{"properties":{"max":5}}',
      },
    ]);
  });
});

const databases = testDatabases();

describe.each(databases.eachSupportedId())('History on %s', database => {
  let store: ArchiveStore;

  beforeEach(async () => {
    const knex = await databases.init(database);
    store = await ArchiveStore.create(mockServices.database({ knex }));
  });

  it('lists newest first, with what changed, and marks what was edited and not published', async () => {
    const items = [
      revision({ number: 1, properties: { image: 'web:1' } }),
      revision({ number: 2, properties: { image: 'web:2' } }),
    ];
    const { connection } = cluster('web-v1', items);
    const { items: list } = await new History({
      connect: () => connection,
    }).list(subject);
    expect(list.map(each => [each.name, each.current])).toEqual([
      ['web-v2', false],
      ['web-v1', true],
    ]);
    expect(list[0].changes).toMatchObject([{ from: 'web:1', to: 'web:2' }]);
  });

  it('shows an edited Application above its revisions', async () => {
    const [application] = fixture('ed-application.yaml');
    const items = fixture('ed-edited-not-published.yaml');
    const { items: list } = await new History({
      connect: () => ({
        getJson: async (path: string) =>
          (path.endsWith('revisions') ? { items } : application) as any,
      }),
    }).list({ ...subject, uid: application.metadata.uid! });
    expect(list.map(each => each.id)).toEqual([
      'live-spec',
      expect.stringMatching(/^v1-/),
    ]);
    expect(list[0]).toMatchObject({ unpublished: true });
    expect(list[0].changeCount).toBeGreaterThan(0);
  });

  it('keeps what a cluster overwrote or collected, also while the cluster is down', async () => {
    const original = revision({ number: 2, properties: { image: 'web:B' } });
    const { state, connection } = cluster('web-v2', [original]);
    const history = new History({ archive: store, connect: () => connection });
    await store.write({ cluster: 'dev', uid: 'u1' }, [readRevision(original)]);
    state.items = [
      revision({ number: 2, properties: { image: 'web:C' }, minute: 5 }),
    ];
    const { items } = await history.list(subject);
    expect(items).toMatchObject(
      [
        { number: 2, current: true, archived: false, overwritten: false },
        { number: 2, current: false, archived: true, overwritten: true },
      ].map(each => expect.objectContaining(each)) as any,
    );

    state.down = true;
    const offline = await history.list({ ...subject, version: 2 });
    expect(offline.complete).toBe(false);
    expect(offline.items).toHaveLength(1);
  });

  it('shows a definition as each revision was rendered with it, also when that is gone', async () => {
    const [v1, v2] = (['gzip', undefined] as const).map((compression, index) =>
      revision({
        number: index + 1,
        compression,
        template: `output: {}\nenv: {password: "${CANARY}"}\nv: ${index}`,
      }),
    );
    const { state, connection } = cluster('web-v2', [v1, v2]);
    const id = { cluster: 'dev', uid: 'u1' };
    const read = await readLive(connection, ref);
    await store.write(id, read.records, read.definitions);
    await store.write(id, read.records, read.definitions);
    const history = new History({ archive: store, connect: () => connection });
    const [one, two] = read.records.map(record => ({
      subject,
      id: record.id,
    }));
    const key = 'ComponentDefinition/webservice';
    const both = await history.diffDefinition(one, two, key);
    expect(both).toMatchObject({
      definition: key,
      from: { state: 'kept', yaml: expect.stringContaining('v: 0') },
      to: { state: 'kept', yaml: expect.stringContaining('v: 1') },
    });
    expect(JSON.stringify(both)).not.toContain(CANARY);
    for (const no of ['ComponentDefinition/worker', 'constructor']) {
      await expect(history.diffDefinition(one, two, no)).rejects.toThrow(
        `Neither revision was rendered with a definition ${no}`,
      );
    }

    state.items = [v2];
    const later = {
      from: { ...one, subject: { ...subject, version: 2 } },
      to: { ...two, subject: { ...subject, version: 2 } },
    };
    expect(await history.diffDefinition(later.from, later.to, key)).toEqual(
      both,
    );
    // What no revision has had for so long is forgotten.
    const day = 24 * 60 * 60 * 1_000;
    await store.prune({ maxRevisions: 9, maxAgeMs: day }, Date.now() + 3 * day);
    await store.write(id, read.records.slice(0, 1));
    expect(
      await history.diffDefinition(later.from, later.to, key),
    ).toMatchObject({ from: { state: 'lost' }, to: { state: 'kept' } });
  });

  it('archives once, however many replicas look, and learns how the workflow ended', async () => {
    const { state, connection } = cluster('web-v1', [
      revision({ number: 1, properties: { password: CANARY } }),
    ]);
    const application: KubernetesObject = {
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: { name: 'web', namespace: 'shop', uid: 'u1' },
      status: { latestRevision: { name: 'web-v1', revisionHash: 'h' } },
    };
    const replica = () =>
      new Recorder({
        store,
        application: () => application,
        read: () => readLive(connection, ref),
        logger: mockServices.logger.mock(),
        settleMs: 60_000,
      });
    const recorders = [replica(), replica()];
    const change = {
      ref,
      key: 'k',
      version: 1,
      before: {} as never,
      after: {} as never,
    };
    for (const each of recorders) {
      each.changed([change]);
      await each.flush();
    }
    const reads = state.reads;
    expect(reads).toBe(2);
    const kept = await store.read({ cluster: 'dev', uid: 'u1' });
    expect(kept).toHaveLength(1);
    expect(kept[0].workflow).toBe('succeeded');
    expect(JSON.stringify(kept)).not.toContain(CANARY);

    application.status.workflow = { finished: true, status: 'succeeded' };
    for (const each of recorders) {
      each.changed([change]);
      await each.flush();
      each.stop();
    }
    expect(state.reads).toBe(reads * 2);
    expect(await store.read({ cluster: 'dev', uid: 'u1' })).toHaveLength(1);
  });

  it('forgets the old and the many, but never the newest', async () => {
    const id = { cluster: 'dev', uid: 'u1' };
    const records = [1, 2, 3].map(number =>
      readRevision(revision({ number, properties: { number } })),
    );
    await store.write(id, records);
    const day = 24 * 60 * 60 * 1_000;
    const now = Date.parse('2026-11-22T12:00:00Z');
    await store.prune({ maxRevisions: 2, maxAgeMs: day }, now);
    const numbers = async () =>
      (await store.read(id)).map(each => each.number).sort();
    expect(await numbers()).toEqual([2, 3]);
    await store.prune({ maxRevisions: 2, maxAgeMs: day }, now + 9 * day);
    expect(await numbers()).toEqual([3]);
  });

  it('archives fresh changes first, and leaves a cluster alone that fails', async () => {
    const asked: string[] = [];
    const recorder = new Recorder({
      store,
      application: ({ name }) => ({
        apiVersion: 'core.oam.dev/v1beta1',
        kind: 'Application',
        metadata: { name, uid: name },
        status: { latestRevision: { name: `${name}-v1` } },
      }),
      read: async ({ cluster: at, name }) => {
        asked.push(`${at}/${name}`);
        if (at === 'down') {
          throw new Error('connect ETIMEDOUT');
        }
        return {
          uid: name,
          application: {} as never,
          records: [],
          definitions: new Map(),
        };
      },
      logger: mockServices.logger.mock(),
      settleMs: 60_000,
      paceMs: 0,
    });
    const change = (at: string, name: string, fresh: boolean) => ({
      ref: { cluster: at, namespace: 'shop', name },
      key: name,
      version: 1,
      before: fresh ? ({} as never) : undefined,
      after: {} as never,
    });
    for (const [at, uid] of [
      ...['a', 'b', 'c'].map(name => ['down', name]),
      ...['a', 'b'].map(name => ['dev', name]),
    ]) {
      await store.writeMark({ cluster: at, uid }, 'as it was', 0);
    }
    recorder.changed([
      change('dev', 'never-archived', false),
      ...['a', 'b', 'c'].map(name => change('down', name, false)),
      ...['a', 'b'].map(name => change('dev', name, false)),
      change('dev', 'z', true),
    ]);
    await recorder.flush();
    recorder.stop();
    expect(asked).toEqual(['dev/z', 'down/a', 'dev/a', 'dev/b']);
  });

  it('gives every replica the same key for hidden values', async () => {
    expect(await store.digestKey()).toEqual(await store.digestKey());
  });
});
