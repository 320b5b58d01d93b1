import type { KubernetesObject } from '../watch/types';
import { planCopy, type CopyInput } from './planCopy';
import { createRules } from './rules';

const CANARY = 'velastage-canary-7f3a';
const dev = { cluster: 'dev', namespace: 'shop', name: 'web' };
const prod = { cluster: 'prod-eu', namespace: 'shop', name: 'web' };

function app(
  { namespace, name }: { namespace: string; name: string },
  components: object[],
  metadata: object = {},
  more: object = {},
): KubernetesObject {
  return {
    apiVersion: 'core.oam.dev/v1beta1',
    kind: 'Application',
    metadata: { namespace, name, uid: 'u', ...metadata },
    spec: { components, ...more },
  };
}

const web = (properties: object, replicas?: number, more: object[] = []) => ({
  name: 'web',
  type: 'webservice',
  properties,
  ...(replicas !== undefined && {
    traits: [{ type: 'scaler', properties: { replicas } }, ...more],
  }),
});

function plan(
  source: KubernetesObject,
  target: KubernetesObject | undefined,
  more: Partial<CopyInput> = {},
) {
  return planCopy({
    source: { ref: dev, object: source, application: 'shop/web' },
    target: { ref: prod, object: target },
    sourceHistory: [],
    targetHistory: [],
    rule: createRules({ keep: [], take: [], defaults: true }),
    choices: new Map(),
    remember: true,
    now: Date.parse('2026-11-28T10:00:00Z'),
    ...more,
  });
}

const taken = ({ parameters }: ReturnType<typeof planCopy>) =>
  Object.fromEntries(parameters.map(({ id, take, why }) => [id, [take, why]]));
const spec = (object: KubernetesObject) => object.spec as any;

describe('planCopy onto an application that is there', () => {
  it('brings the new image and leaves the number of replicas as it is', () => {
    const planned = plan(
      app(dev, [web({ image: 'web:1.10' }, 1)]),
      app(prod, [web({ image: 'web:1.9' }, 4)]),
    );
    expect(taken(planned)).toEqual({
      'components[web].properties.image': ['source', 'rule-take'],
      'components[web].traits[scaler].properties.replicas': [
        'target',
        'rule-keep',
      ],
    });
    expect(spec(planned.application)).toEqual({
      components: [web({ image: 'web:1.10' }, 4)],
    });
  });

  it('sees from the histories who has changed a parameter since both were alike', () => {
    const env = (level: string, region: string, cache: string) =>
      web({
        image: 'web:1',
        env: [
          { name: 'LEVEL', value: level },
          { name: 'REGION', value: region },
          { name: 'CACHE', value: cache },
        ],
      });
    const past = [{ components: [env('info', 'none', '1')] }];
    const planned = plan(
      app(dev, [env('debug', 'none', '2')]),
      app(prod, [env('info', 'eu', '3')]),
      { sourceHistory: past, targetHistory: past },
    );
    expect(taken(planned)).toEqual({
      'components[web].properties.env[LEVEL].value': [
        'source',
        'source-changed',
      ],
      'components[web].properties.env[REGION].value': [
        'target',
        'target-changed',
      ],
      'components[web].properties.env[CACHE].value': ['target', 'both-changed'],
    });
    expect(planned.parameters[0]).toMatchObject({
      common: 'info',
      hadCommon: true,
      scope: 'component',
      component: 'web',
      path: 'properties.env[LEVEL].value',
    });
    expect(spec(planned.application).components[0].properties.env).toEqual([
      { name: 'LEVEL', value: 'debug' },
      { name: 'REGION', value: 'eu' },
      { name: 'CACHE', value: '3' },
    ]);
  });

  it('keeps what was never alike, and takes a trait that the source got since', () => {
    const before = web({ image: 'web:1' }, 2);
    const hpa = { type: 'hpa', properties: { max: 4 } };
    const planned = plan(
      app(dev, [web({ image: 'web:1', port: 80 }, 2, [hpa])]),
      app(prod, [web({ image: 'web:1', port: 8080 }, 2)]),
      {
        sourceHistory: [
          { components: [{ ...before, properties: { port: 80 } }] },
        ],
      },
    );
    expect(taken(planned)).toEqual({
      'components[web].properties.port': ['target', 'never-common'],
      'components[web].traits[hpa]': ['source', 'source-changed'],
    });
    expect(spec(planned.application).components[0].traits[1]).toEqual(hpa);
  });

  it('does what the person says, and remembers it for the next time', () => {
    const source = app(dev, [web({ image: 'web:2', args: ['a', 'b'] }, 1)]);
    const target = app(prod, [web({ image: 'web:1', args: ['c'] }, 4)]);
    const first = plan(source, target, {
      choices: new Map([
        ['components[web].properties.image', { take: 'target' }],
        ['components[web].properties.args', { take: 'value', value: ['d'] }],
        [
          'components[web].traits[scaler].properties.replicas',
          { take: 'source' },
        ],
      ]),
    });
    expect(spec(first.application).components[0]).toEqual(
      web({ image: 'web:1', args: ['d'] }, 1),
    );
    expect(
      first.application.metadata.annotations?.['kubevela.io/copied-from'],
    ).toBe('dev/shop/web');

    const again = plan(
      app(dev, [web({ image: 'web:3', args: ['a', 'b'] }, 2)]),
      first.application,
    );
    expect(taken(again)).toEqual({
      'components[web].properties.image': ['target', 'remembered'],
      'components[web].properties.args': ['target', 'remembered'],
      'components[web].traits[scaler].properties.replicas': [
        'source',
        'remembered',
      ],
    });
  });

  it('never brings a password along by itself, and shows none', () => {
    const env = (...variables: object[]) =>
      app(dev, [web({ image: 'web:1', env: variables })]);
    const planned = plan(
      env(
        { name: 'DB_PASSWORD', value: CANARY },
        { name: 'API_TOKEN', value: `${CANARY}-new` },
      ),
      env({ name: 'DB_PASSWORD', value: 'theirs' }),
    );
    expect(taken(planned)).toEqual({
      'components[web].properties.env[DB_PASSWORD].value': ['target', 'hidden'],
      'components[web].properties.env[API_TOKEN]': ['ask', 'hidden'],
    });
    expect(JSON.stringify(planned.parameters)).not.toContain(CANARY);
    expect(planned.parameters.every(({ hidden }) => hidden)).toBe(true);
    expect(spec(planned.application).components[0].properties.env[0]).toEqual({
      name: 'DB_PASSWORD',
      value: 'theirs',
    });

    const told = plan(
      env({ name: 'DB_PASSWORD', value: CANARY }),
      env({ name: 'DB_PASSWORD', value: 'theirs' }),
      {
        choices: new Map([
          [
            'components[web].properties.env[DB_PASSWORD].value',
            { take: 'source' },
          ],
        ]),
      },
    );
    expect(spec(told.application).components[0].properties.env[0].value).toBe(
      CANARY,
    );
  });

  it('puts a new step where the source has it', () => {
    const steps = (...names: string[]) => ({
      workflow: { steps: names.map(name => ({ name, type: 'suspend' })) },
    });
    const planned = plan(
      app(dev, [], {}, steps('a', 'new', 'b')),
      app(prod, [], {}, steps('a', 'b')),
      { rule: () => 'take' },
    );
    expect(
      spec(planned.application).workflow.steps.map(({ name }: any) => name),
    ).toEqual(['a', 'new', 'b']);
  });

  describe('labels and annotations', () => {
    const source = app(dev, [], {
      labels: { tier: 'silver', slo: '99.9', 'app.oam.dev/x': 'dev' },
      annotations: {
        'backstage.oam.dev/title': 'Dev',
        'argocd.argoproj.io/tracking-id': 'dev',
      },
    });
    const target = app(prod, [], {
      labels: { tier: 'gold', 'app.oam.dev/x': 'prod' },
      annotations: {
        'backstage.oam.dev/title': 'Prod',
        'app.kubernetes.io/managed-by': 'Helm',
      },
    });

    it('should stay as the target has them, and be told', () => {
      const planned = plan(source, target);
      expect(taken(planned)).toEqual({
        'metadata.labels.tier': ['target', 'never-common'],
        'metadata.labels.slo': ['target', 'never-common'],
        'metadata.annotations.backstage\\.oam\\.dev/title': [
          'target',
          'never-common',
        ],
      });
      expect(planned.parameters.at(-1)).toMatchObject({
        scope: 'application',
        path: 'metadata.annotations[backstage.oam.dev/title]',
        source: 'Dev',
        target: 'Prod',
      });
      const { labels, annotations } = planned.application.metadata;
      expect(labels).toEqual(target.metadata.labels);
      expect(annotations).toEqual({
        ...target.metadata.annotations,
        'kubevela.io/copied-from': 'dev/shop/web',
      });
    });

    it('should come from the source where the person or a rule says so, and never those of tools', () => {
      const { application } = plan(source, target, {
        choices: new Map([['metadata.labels.slo', { take: 'source' }]]),
        rule: createRules({
          keep: [],
          take: ['metadata.annotations.*'],
          defaults: true,
        }),
      });
      expect(application.metadata.labels).toEqual({
        tier: 'gold',
        slo: '99.9',
        'app.oam.dev/x': 'prod',
      });
      expect(application.metadata.annotations).toMatchObject({
        'backstage.oam.dev/title': 'Dev',
        'app.kubernetes.io/managed-by': 'Helm',
      });
      expect(application.metadata.annotations).not.toHaveProperty([
        'argocd.argoproj.io/tracking-id',
      ]);
      expect(application.spec).not.toHaveProperty('metadata');
    });

    it('should go where the person takes what the source has not', () => {
      const { application } = plan(
        app(dev, [], {}),
        app(prod, [], { labels: { old: '1', tier: 'gold' } }),
        { choices: new Map([['metadata.labels.old', { take: 'source' }]]) },
      );
      expect(application.metadata.labels).toEqual({ tier: 'gold' });
    });
  });
});

describe('planCopy to where there is none yet', () => {
  it('takes all, and asks for what depends on the place', () => {
    const planned = plan(
      app(
        dev,
        [
          web(
            {
              image: 'web:1',
              env: [{ name: 'DB_PASSWORD', value: CANARY }],
            },
            1,
          ),
        ],
        {
          labels: { 'app.kubernetes.io/managed-by': 'Helm', team: 'a' },
          annotations: {
            'argocd.argoproj.io/tracking-id': 'x',
            'app.oam.dev/publishVersion': '1.0',
            'backstage.oam.dev/owner': 'shop',
          },
        },
      ),
      undefined,
    );
    expect(taken(planned)).toEqual({
      'components[web].properties.env[DB_PASSWORD].value': ['ask', 'hidden'],
      'components[web].traits[scaler].properties.replicas': [
        'source',
        'rule-keep',
      ],
    });
    const { labels, annotations } = planned.application.metadata;
    expect(labels).toEqual({ team: 'a' });
    expect(annotations).toEqual({
      'backstage.oam.dev/owner': 'shop',
      'kubevela.io/copied-from': 'dev/shop/web',
      'app.oam.dev/publishVersion': expect.stringMatching(/^web-2026/),
    });
  });

  it('says whose instance it is where the namespace is another one', () => {
    const { application } = planCopy({
      source: { ref: dev, object: app(dev, []), application: 'shop/web' },
      target: { ref: { ...prod, namespace: 'shop-staging' } },
      sourceHistory: [],
      targetHistory: [],
      rule: () => undefined,
      choices: new Map(),
      remember: true,
      now: 0,
    });
    expect(application.metadata.annotations).toMatchObject({
      'kubevela.io/application': 'shop/web',
    });
  });
});
