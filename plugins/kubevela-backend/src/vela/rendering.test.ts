import { ConfigReader } from '@backstage/config';
import {
  chmod,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KubernetesObject } from '../watch/types';
import { forClusterVersion } from './clusterVersion';
import { compareRendered, sideOf } from './compareRendered';
import { failureOf } from './failure';
import { requireOffline } from './offline';
import { parseRendered } from './parseRendered';
import { readVelaCliSettings } from './readSettings';
import { redactRendered, secretsOf } from './secretsOf';
import { VelaCli } from './VelaCli';

const CANARY = 'canary-7f3a9c';

const fixture = (name: string) =>
  readFile(join(__dirname, '__fixtures__', name), 'utf8');
const application = (spec: object): KubernetesObject => ({
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'Application',
  metadata: { name: 'shop', namespace: 'default' },
  spec,
});
const definition = (name: string, template: string): KubernetesObject => ({
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'ComponentDefinition',
  metadata: { name, namespace: 'vela-system' },
  spec: { schematic: { cue: { template } } },
});
const configMap = (name: string, data: object): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, namespace: 'default' },
  data,
});
const side = (object: KubernetesObject) => sideOf({ object });

describe('what vela dry-run prints', () => {
  it('is read into objects with where they come from', async () => {
    const found = parseRendered(await fixture('dry-run-traits.txt'));
    expect(
      found.map(({ object, component, trait }) => [
        object.kind,
        object.metadata.name,
        component,
        trait,
      ]),
    ).toEqual([
      ['Deployment', 'web', 'web', undefined],
      ['Service', 'web', 'web', 'gateway'],
      ['Ingress', 'web', 'web', 'gateway'],
      ['HorizontalPodAutoscaler', 'web', 'web', 'hpa'],
      ['PersistentVolumeClaim', 'd', 'web', 'storage'],
      ['Secret', 's', 'web', 'storage'],
      ['CronJob', 'cron', 'cron', undefined],
    ]);
  });

  it('is read also where a topology says where they go', async () => {
    const found = parseRendered(await fixture('dry-run-topology.txt'));
    expect(found.map(({ component }) => component)).toEqual([
      'web',
      'web',
      'conf',
    ]);
  });

  it.each([
    [
      'stderr-missing-parameter.txt',
      'The vela CLI cannot render it: evaluate template trait=scaler app=web: cue: marshal error: output.spec.template.spec.containers.0.image: cannot convert incomplete value "string" to JSON',
    ],
    [
      'stderr-unknown-type.txt',
      'The vela CLI cannot render it: failed to parseComponents: fetch component/policy type of web: cannot load template "webservicex" from cluster and provided ones',
    ],
  ])('says why not, without the noise: %s', async (name, said) => {
    const stderr = await fixture(name);
    expect(failureOf({ stderr, stdout: '', code: 1 }, 1_000)).toBe(said);
  });
});

describe('the noise of the CLI', () => {
  it('is not told: it holds objects with their secrets', () => {
    const said = (stderr: string) =>
      failureOf({ stderr, stdout: '', code: 1 }, 1_000);
    expect(
      said(`ERR  Failed to have {\n  value: "${CANARY}"\n}\nError: no image\n`),
    ).toBe('The vela CLI cannot render it: no image');
    expect(said(`panic: failed to add ${CANARY}\n\ngoroutine 1:`)).toBe(
      'The vela CLI crashed over it',
    );
    expect(said(`ERR ${CANARY}`)).toBe(
      'The vela CLI ended with status 1 and said nothing',
    );
  });
});

describe('rendering on the portal', () => {
  it.each([
    ['import "vela/helm"', 'vela/helm'],
    ['import (\n"list"\n"vela/kube"\n)', 'vela/kube'],
    ['import h "vela/http"', 'vela/http'],
    ['processing: { http: { url: parameter.url } }', 'processing'],
  ])('fetches nothing: %j', (template, named) => {
    expect(() =>
      requireOffline(application({}), [definition('x', template)]),
    ).toThrow(named);
  });

  it.each([
    'import "strconv"',
    'import (\n"encoding/json"\n"strings"\n)\noutput: {}',
  ])('computes: %j', template => {
    expect(() =>
      requireOffline(application({}), [definition('x', template)]),
    ).not.toThrow();
  });

  it('reads no objects for people, wherever they are named', () => {
    const policy = {
      type: 'override',
      properties: { components: [{ type: 'ref-objects@v1' }] },
    };
    expect(() =>
      requireOffline(application({ policies: [policy] }), []),
    ).toThrow('ref-objects');
  });

  it('tells definitions the version of the cluster', () => {
    const { spec } = forClusterVersion(
      definition(
        'x',
        'if context.clusterVersion.minor < 25 {v: context.clusterVersion.gitVersion}',
      ),
      'v1.34.4',
    );
    expect(spec.schematic.cue.template).toBe('if 34 < 25 {v: "v1.34.4"}');
    const as = definition('x', 'a: context.name');
    expect(forClusterVersion(as, 'v1.34.4')).toEqual(as);
  });
});

describe('rendered objects', () => {
  it('are compared without the marks of vela-core, in whatever order and version', () => {
    const before = configMap('same', { a: '1', b: '2' });
    before.metadata.labels = {
      'app.oam.dev/appRevision': 'shop-v1',
      team: 'x',
    };
    const after = configMap('same', { b: '2', a: '1' });
    after.metadata.labels = { team: 'x', 'app.oam.dev/appRevision': '' };
    const { items, left } = compareRendered(
      [
        side(before),
        side(configMap('gone', {})),
        { ref: configMap('once', {}) },
      ],
      [side(after), side(configMap('new', {})), side(configMap('once', {}))],
      [],
    );
    expect(left).toBe(0);
    expect(items.map(({ name, change }) => [name, change])).toEqual([
      ['gone', 'removed'],
      ['new', 'added'],
      ['once', 'unknown'],
      ['same', 'unchanged'],
    ]);
  });

  it('hide the secrets of the Application, wherever a definition has put them', () => {
    const asked = application({
      components: [{ name: 'db', properties: { password: CANARY } }],
    });
    const secrets = secretsOf(asked);
    expect(secrets).toEqual([CANARY]);
    const rendered = configMap('conf', {
      'app.conf': `url=postgres://u:${CANARY}@db`,
      encoded: Buffer.from(CANARY).toString('base64'),
      plain: 'shown',
    });
    const { data } = redactRendered(rendered, secrets) as any;
    expect(JSON.stringify(data)).not.toContain(CANARY);
    expect(data.encoded).toContain('«hidden');
    expect(data.plain).toBe('shown');
    const { items } = compareRendered([side(rendered)], [], secrets);
    expect(JSON.stringify(items)).not.toContain(CANARY);
  });
});

describe('kubevela.velaCli', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vela-cli-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  async function command(script: string) {
    const path = join(folder, 'vela');
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    await chmod(path, 0o700);
    return { path, deadlineMs: 2_000, concurrency: 1 };
  }
  const read = (velaCli: object) =>
    readVelaCliSettings(
      new ConfigReader({ kubevela: { velaCli: velaCli as never } }),
    );

  it('is read with its limits, and names what is wrong', () => {
    expect(readVelaCliSettings(new ConfigReader({}))).toBeUndefined();
    expect(read({ path: '/v' })).toEqual({
      path: '/v',
      deadlineMs: 15_000,
      concurrency: 2,
    });
    expect(() => read({})).toThrow('kubevela.velaCli.path');
    expect(() => read({ path: '/v', deadline: 3 })).toThrow('kubevela.velaCli');
  });

  it.each([
    ['echo CLI Version: v1.9.7', 'is version 1.9.7'],
    ['echo hello', 'does not answer'],
    ['exit 3', 'does not answer'],
  ])('is refused at the start: %s', async (script, said) => {
    await expect(VelaCli.open(await command(script))).rejects.toThrow(said);
  });

  it('is refused at the start where there is none', async () => {
    await expect(
      VelaCli.open({
        path: join(folder, 'no'),
        deadlineMs: 2_000,
        concurrency: 1,
      }),
    ).rejects.toThrow('kubevela.velaCli.path');
  });

  it('runs with nothing of the backend’s, in a folder that goes away', async () => {
    process.env.VELASTAGE_TEST_SECRET = CANARY;
    const cli = await VelaCli.open(
      await command(
        [
          '[ "$1" = version ] && echo CLI Version: v1.11.0 && exit 0',
          'echo "{\\"folder\\": \\"$PWD\\", \\"args\\": \\"$*\\"}"; env; stat -c "%a %n" . * definitions/*; cat kubeconfig',
        ].join('\n'),
      ),
    );
    expect(cli.version).toBe('v1.11.0');
    const text = await cli.dryRun({
      application: application({ password: CANARY }),
      definitions: [definition('x', CANARY)],
    });
    delete process.env.VELASTAGE_TEST_SECRET;
    expect(text).not.toContain(CANARY);
    expect(text).toMatch(/^700 \.$/m);
    for (const file of [
      'application.yaml',
      'kubeconfig',
      'definitions/0.yaml',
    ]) {
      expect(text).toContain(`600 ${file}`);
    }
    expect(text).toContain('--offline');
    expect(text).toContain('https://127.0.0.1:1');
    const used = JSON.parse(text.split('\n')[0]).folder;
    await expect(readdir(used)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is ended when it takes too long, or nobody waits any more', async () => {
    const cli = await VelaCli.open({
      ...(await command(
        '[ "$1" = version ] && echo CLI Version: v1.11.0 && exit 0\nexec sleep 60',
      )),
      deadlineMs: 1_000,
    });
    const input = { application: application({}), definitions: [] };
    await expect(cli.dryRun(input)).rejects.toThrow('within 1 s');
    await expect(
      cli.dryRun(input, AbortSignal.timeout(100)),
    ).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
