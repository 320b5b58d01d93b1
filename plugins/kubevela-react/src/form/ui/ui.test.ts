import { fixture, schemaOf } from '../schema/__fixtures__/schemas';
import { alternativeAt, normalizeSchema } from '../schema';
import { arrange } from './arrange';
import { conditionsHold } from './conditions';
import { isUnseenWish } from './isUnseenWish';
import { kindOf } from './kindOf';
import { labelOf } from './labelOf';
import { startingWith } from './startingWith';
import { withUiSchema } from './withUiSchema';

const webservice = normalizeSchema(schemaOf('component/webservice'));

function kinds(name: string) {
  const { properties = {} } = normalizeSchema(schemaOf(name));
  return Object.fromEntries(
    Object.entries(properties).map(([key, each]) => [key, kindOf(each, key)]),
  );
}

describe('the looks of a form', () => {
  it('follow from the schema and the names', () => {
    expect(kinds('component/webservice')).toMatchObject({
      image: 'image',
      cpu: 'quantity',
      port: 'number',
      ports: 'list',
      cmd: 'texts',
      env: 'list',
      labels: 'map',
      exposeType: 'choice',
      addRevisionLabel: 'boolean',
      livenessProbe: 'object',
    });
    expect(kinds('trait/resource')).toMatchObject({ cpu: 'quantity' });
    expect(kinds('workflowstep/webhook')).toMatchObject({
      url: 'alternatives',
      data: 'map',
    });
    expect(kinds('cue-top')).toEqual({ x: 'any' });
    expect(kinds('cue-boolstr')).toEqual({ x: 'any' });
    expect(kindOf(normalizeSchema(schemaOf('component/raw')), '')).toBe('any');
  });

  it('show what has to be said, is usual or has been said before the rest', () => {
    const { first, more } = arrange(webservice, { hostAliases: [] }, {});
    expect(first[0]).toBe('image');
    expect(first).toEqual(
      expect.arrayContaining(['ports', 'env', 'cpu', 'hostAliases']),
    );
    expect(more).toContain('livenessProbe');
  });

  it('ask for a key after what it is a key of', () => {
    const ofSecret = {
      properties: {
        key: { type: 'string', 'x-refers': 'secret-keys' },
        name: { type: 'string', 'x-refers': 'secrets' },
      },
    };
    expect(arrange(ofSecret, {}, {}).first).toEqual(['name', 'key']);
  });

  it('leave nothing out, whatever the definition', () => {
    const lost = fixture('vela-core-1.11.0').filter(({ schema }) => {
      const normal = normalizeSchema(schema);
      const { first, more } = arrange(normal, {}, {});
      const names = Object.keys(schema.properties ?? {});
      return [...first, ...more].sort().join() !== names.sort().join();
    });
    expect(lost).toEqual([]);
  });

  it.each([
    ['imagePullPolicy', 'Image pull policy'],
    ['cpu', 'CPU'],
    ['repoURL', 'Repo URL'],
    ['httpGet', 'HTTP get'],
    ['msg_type', 'Msg type'],
    ['kubernetes.io/x', 'kubernetes.io/x'],
  ])('call %s %s', (name, label) => expect(labelOf(name)).toBe(label));

  it('are as the platform wants them', () => {
    const looked = withUiSchema(webservice, [
      { jsonKey: 'cpu', sort: 1, label: 'Cores', validate: { required: true } },
      { jsonKey: 'port', disable: true },
      { jsonKey: 'gone', label: 'Gone' },
      { jsonKey: 'memory', uiType: 'Input', validate: { pattern: '^\\d+Mi$' } },
      {
        jsonKey: 'ports',
        subParameters: [{ jsonKey: 'port', label: 'Number' }],
      },
      'nonsense',
    ]);
    const { cpu, memory, ports } = looked.properties!;
    expect(looked.required).toEqual(['image', 'cpu']);
    expect(labelOf('cpu', cpu)).toBe('Cores');
    expect(kindOf(memory, 'memory')).toBe('text');
    expect(memory.pattern).toBe('^\\d+Mi$');
    expect(labelOf('port', ports.items!.properties!.port)).toBe('Number');
    const { first, more } = arrange(looked, {}, {});
    expect(first[0]).toBe('cpu');
    expect([...first, ...more]).not.toContain('port');
  });

  it('come in groups, where the platform makes some', () => {
    const { env } = withUiSchema(webservice, [
      {
        jsonKey: 'env',
        subParameterGroupOption: [
          { label: 'Value', keys: ['name', 'value'] },
          { label: 'Secret', keys: ['name', 'valueFrom'] },
        ],
      },
    ]).properties!;
    expect(kindOf(env.items!, '')).toBe('alternatives');
    const secret = alternativeAt(env.items!, 1);
    expect(Object.keys(secret.properties!)).toEqual(['name', 'valueFrom']);
    expect(secret.required).toEqual(['name']);
  });

  it('depend on what is beside them, where the platform says so', () => {
    const when = (condition: object) =>
      conditionsHold([condition as never], { type: 'a', inner: { b: 1 } });
    expect(when({ jsonKey: 'type', value: 'a' })).toBe(true);
    expect(when({ jsonKey: 'type', op: '!=', value: 'a' })).toBe(false);
    expect(when({ jsonKey: 'type', op: 'in', value: ['a', 'b'] })).toBe(true);
    expect(when({ jsonKey: 'inner.b', value: 1 })).toBe(true);
    expect(when({ jsonKey: 'type', value: 'a', action: 'disable' })).toBe(
      false,
    );
    // What is not said has its default, else nothing has been filled in.
    expect(when({ jsonKey: 'gone', op: '!=', value: '' })).toBe(false);
    const byDefault = { properties: { mode: { default: 'fast' } } };
    const fast = [{ jsonKey: 'mode', value: 'fast' }];
    expect(conditionsHold(fast, {}, byDefault)).toBe(true);
    expect(conditionsHold(fast, { mode: 'slow' }, byDefault)).toBe(false);
  });

  it('ask for what the platform wants only where it shows it', () => {
    const looked = withUiSchema(webservice, [
      {
        jsonKey: 'ports',
        subParameters: [
          {
            jsonKey: 'name',
            validate: { required: true },
            conditions: [{ jsonKey: 'expose', value: true }],
          },
        ],
      },
    ]);
    const missing = (port: object) =>
      isUnseenWish(looked, { ports: [port] }, ['ports', 0, 'name']);
    expect(missing({ port: 80 })).toBe(true);
    expect(missing({ port: 80, expose: true })).toBe(false);
    expect(isUnseenWish(looked, {}, ['image'])).toBe(false);
  });

  it('begin with what the platform wants and the definition does not say anyway', () => {
    const looked = withUiSchema(webservice, [
      { jsonKey: 'cpu', validate: { defaultValue: '0.5' } },
      { jsonKey: 'exposeType', validate: { defaultValue: 'ClusterIP' } },
    ]);
    expect(startingWith(looked)).toEqual({ cpu: '0.5' });
    expect(startingWith(webservice)).toEqual({});
  });
});
