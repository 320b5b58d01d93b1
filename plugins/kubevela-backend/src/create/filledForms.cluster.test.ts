import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import type {
  DefinitionType,
  InstanceRef,
} from '@velastage/plugin-kubevela-common';
import { actingBy } from '../clusters/acting/__testUtils__/acting';
import {
  startWatchedSandbox,
  type WatchedSandbox,
} from '../live/__testUtils__/watchedSandbox';
import { eventually } from '../watch/__testUtils__/eventually';
import { readChoices } from './choices/readChoices';
import { Creation } from './Creation';

jest.setTimeout(180_000);

const PATIENCE_MS = 120_000;
/** So many are written at once; vela-core works at four. */
const WRITERS = 8;
const FORMS = resolve(__dirname, '../../../kubevela-react/src/form');
const OAM = '/apis/core.oam.dev/v1beta1/namespaces/forms/applications';

/** What somebody filled in; see filled.yaml, where each field is explained. */
interface Filled {
  name: string;
  properties: Record<string, unknown>;
  also?: Record<string, Record<string, unknown>>;
  on?: object;
  policies?: object[];
  before?: object[];
  expect?: 'delivered' | 'waiting' | 'suspended' | 'refused';
  says?: string;
  only?: string;
}

const TYPES: Record<string, DefinitionType> = {
  component: 'component',
  trait: 'trait',
  policy: 'policy',
  workflowstep: 'workflow-step',
};

const lines = (file: string): Array<{ name: string; schema: unknown }> =>
  readFileSync(`${FORMS}/schema/__fixtures__/${file}.ndjson`, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));

const nameOf = ({ name }: Filled) => `form-${name.replace('/', '-')}`;

/** An Application that has nothing of note but what was filled in. */
function specOf(filled: Filled, version: string): object {
  const { on, before = [] } = filled;
  const beside = filled.policies ? { policies: filled.policies } : {};
  const [kind, type] = filled.name.split('/');
  const properties = { ...filled.properties, ...filled.also?.[version] };
  const image = { image: 'nginx:1.27' };
  const web = {
    name: '$app',
    type: 'webservice',
    properties: { ...image, ...on },
  };
  const it = { name: 'it', type, properties };
  const inner = { name: 'inner', type: 'print-message-in-status' };
  const step =
    type === 'step-group'
      ? { ...it, subSteps: [{ ...inner, properties: { message: 'Hello' } }] }
      : it;
  switch (kind) {
    case 'component':
      return { ...beside, components: [{ ...it, name: '$app' }] };
    case 'trait':
      return { components: [{ ...web, traits: [{ type, properties }] }] };
    case 'policy':
      return { components: [web], policies: [it] };
    default:
      return {
        components: [web],
        ...beside,
        workflow: { steps: [...before, step] },
      };
  }
}

/** How far vela-core has come with an Application, in the words of filled.yaml. */
function standingOf({ status }: any): string {
  const steps: any[] = status?.workflow?.steps ?? [];
  const said = [...(status?.conditions ?? []), ...steps]
    .filter(each => each.status !== 'True' && each.phase !== 'succeeded')
    .map(({ message }) => message ?? '');
  // That its Pods are up is the business of a kubelet: its objects are there.
  const isDone = (step: any) =>
    step.phase === 'succeeded' ||
    (step.phase === 'running' && /healthy/.test(step.message ?? ''));
  if (steps.length > 0 && steps.every(isDone)) {
    return 'delivered';
  }
  const last = steps.at(-1)?.phase;
  if (last === 'suspending') {
    return 'suspended';
  }
  return last === 'running' ? 'waiting' : `refused: ${said.join('; ')}`;
}

/**
 * The other half of the forms' round trip: what the forms make of what is filled in (filledForms.test.tsx, of
 * the same file) is written by the portal, and rendered by vela-core as far as it can be here.
 */
describe.each(['1.11.0', '1.10.9'])('forms on vela-core %s', version => {
  let sandbox: WatchedSandbox;
  let creation: Creation;
  let hook: Server;
  let hookUrl: string;
  const called: string[] = [];

  const filled: Filled[] = parse(
    readFileSync(`${FORMS}/__fixtures__/filled.yaml`, 'utf8'),
  ).filter(({ only }: Filled) => !only || only === version);

  beforeAll(async () => {
    hook = createServer((request, response) => {
      called.push(`${request.method} ${request.url}`);
      response.end('ok');
    });
    await new Promise<void>(done => {
      hook.listen(0, '127.0.0.1', done);
    });
    hookUrl = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hook`;
    sandbox = await startWatchedSandbox({
      profile: 'vela',
      version,
      prepare: cluster => prepare(cluster, hookUrl),
    });
    creation = new Creation({
      acting: actingBy(),
      clusters: () => [sandbox.watch],
      settings: sandbox.settings,
    });
    await eventually(async () => {
      const { items } = await creation.listDefinitions('w1');
      const known = items.filter(({ hasSchema }) => hasSchema);
      if (known.length < filled.length) {
        throw new Error(`vela-core knows ${known.length} definitions so far`);
      }
    }, PATIENCE_MS);
  }, 600_000);

  afterAll(async () => {
    hook?.close();
    await sandbox?.stop();
  }, 60_000);

  it('are made of the schemas that the cluster has', async () => {
    const own = new Map(
      (version === '1.10.9' ? lines('vela-core-1.10.9') : []).map(each => [
        each.name,
        each.schema,
      ]),
    );
    const known = lines('vela-core-1.11.0')
      .filter(({ name }) => filled.some(each => each.name === name))
      .map(({ name, schema }) => [name, sorted(own.get(name) ?? schema)]);
    const found = await Promise.all(
      known.map(async ([name]) => {
        const [kind, type] = String(name).split('/');
        const of = await creation.getDefinition('w1', TYPES[kind], type);
        return [name, sorted(of.schema)];
      }),
    );
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(known));
  });

  it('offer the names of what there is, keys without values, and say what the portal may not list', async () => {
    const place = { namespace: 'forms' };
    const { admin } = sandbox.cluster;
    const names = async (...asked: Parameters<typeof readChoices>) => {
      const { items, problem } = await readChoices(...asked);
      return problem ?? items.map(({ name }) => name);
    };
    expect(await names(admin, 'secrets', place)).toEqual(['credentials']);
    expect(await names(admin, 'config-maps', place)).toEqual(['settings']);
    expect(
      await names(admin, 'secret-keys', { ...place, of: 'credentials' }),
    ).toContain('token');
    expect(await names(admin, 'configs', place)).toEqual([]);
    expect(await names(admin, 'clusters', place)).toEqual(['local']);
    const portal = sandbox.watch.connection!;
    expect(await names(portal, 'secrets', place)).toMatch(/secrets/);
    expect(await names(portal, 'config-maps', place)).toEqual(['settings']);
    expect(await names(portal, 'volume-claims', place)).toEqual(['uploads']);
    expect(await names(portal, 'storage-classes', place)).toContain('archive');
  });

  it('say what the portal writes and vela-core renders, for each definition', async () => {
    const { chartsUrl } = JSON.parse(
      await sandbox.cluster.cli('status', '--json'),
    );
    const left = filled.values();
    const refused: string[] = [];
    const write = async (each: Filled) => {
      const manifest = JSON.stringify({ spec: specOf(each, version) })
        .replaceAll('$app', nameOf(each))
        .replaceAll('$charts', chartsUrl)
        .replaceAll('$hook', hookUrl);
      const ref: InstanceRef = {
        cluster: 'w1',
        namespace: 'forms',
        name: nameOf(each),
      };
      const plan = creation.plan(ref, manifest);
      const { outcome, problems } = await creation.apply(
        ref,
        { mode: 'apply', manifest },
        plan,
        { decidedFor: 'create', user: 'user:default/dana' },
      );
      if (outcome !== 'created') {
        refused.push(`${each.name}: ${JSON.stringify(problems)}`);
      }
    };
    await Promise.all(
      Array.from({ length: WRITERS }, async () => {
        for (const each of left) {
          await write(each);
        }
      }),
    );
    expect(refused).toEqual([]);

    await eventually(async () => {
      const { items } = await sandbox.cluster.admin.getJson<any>(OAM);
      const other = filled.flatMap(each => {
        const standing = standingOf(
          items.find(({ metadata }: any) => metadata.name === nameOf(each)),
        );
        const wanted =
          each.expect === 'refused'
            ? new RegExp(`^refused: .*${each.says}`, 's')
            : new RegExp(`^${each.expect ?? 'delivered'}$`);
        return wanted.test(standing) ? [] : [`${each.name}: ${standing}`];
      });
      expect(other).toEqual([]);
    }, PATIENCE_MS);
    expect(called).toContain('POST /hook');
  });
});

/** What the forms refer to. */
async function prepare(
  cluster: WatchedSandbox['cluster'],
  hookUrl: string,
): Promise<void> {
  const metadata = { namespace: 'forms' };
  await cluster.create('/api/v1/namespaces', {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'forms' },
  });
  await cluster.create('/api/v1/namespaces/forms/configmaps', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { ...metadata, name: 'settings', labels: { forms: 'settings' } },
    data: { level: 'info' },
  });
  await cluster.create('/api/v1/namespaces/forms/persistentvolumeclaims', {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { ...metadata, name: 'uploads' },
    spec: {
      accessModes: ['ReadWriteOnce'],
      storageClassName: 'archive',
      resources: { requests: { storage: '1Gi' } },
    },
  });
  await cluster.create('/apis/storage.k8s.io/v1/storageclasses', {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'archive' },
    provisioner: 'kubernetes.io/no-provisioner',
  });
  await cluster.create('/api/v1/namespaces/forms/secrets', {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { ...metadata, name: 'credentials' },
    stringData: {
      token: 'example',
      user: 'forms',
      url: hookUrl,
      DB_HOST: 'db.example',
      DB_PORT: '5432',
      DB_NAME: 'forms',
      DB_USER: 'forms',
      DB_PASSWORD: 'example',
    },
  });
}

/** A schema whose lists of required names are in one order: vela-core writes them in any. */
function sorted(schema: unknown): unknown {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      key === 'required' && Array.isArray(value) ? [...value].sort() : value,
    ),
  );
}
