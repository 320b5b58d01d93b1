import { packItem } from './packItem';

/** What is left of an object that stands in the middle of a text. */
const cut = (value: unknown) => {
  const before = '[{},';
  const json = Buffer.from(`${before}${JSON.stringify(value)},{"next":1}]`);
  const packed = packItem(json, before.length)!;
  expect(json.toString('utf8', packed.after)).toBe(',{"next":1}]');
  return JSON.parse(json.toString('utf8', before.length, packed.end));
};

describe('packItem', () => {
  it('empties the arrays and leaves all else as it is', () => {
    const managedFields = [
      {
        manager: 'a "quoted" ] \\" name\\',
        fieldsV1: { 'k:{"name":"x"}': { '.': {}, list: [[], [1, ['["']]] } },
      },
      { manager: '网站' },
    ];
    const list = {
      kind: 'List',
      items: [
        { metadata: { name: '一', managedFields, uid: '1' }, spec: { a: [1] } },
        { metadata: { name: 'two', managedFields }, spec: {} },
        { metadata: { name: 'three' } },
      ],
    };
    expect(cut(list)).toEqual({
      kind: 'List',
      items: [
        {
          metadata: { name: '一', managedFields: [], uid: '1' },
          spec: { a: [1] },
        },
        { metadata: { name: 'two', managedFields: [] }, spec: {} },
        { metadata: { name: 'three' } },
      ],
    });
  });

  it('empties the annotations that repeat the object', () => {
    const kubectl = 'kubectl.kubernetes.io/last-applied-configuration';
    const vela = 'app.oam.dev/last-applied-configuration';
    const again = JSON.stringify({
      metadata: { annotations: { [vela]: 'x\\"' }, managedFields: [] },
    });
    const item = (a: string, b: string, managedFields: unknown[]) => ({
      metadata: {
        annotations: { [kubectl]: a, keep: again, [vela]: b, last: '"' },
        managedFields,
      },
    });
    expect(
      cut({ items: [item(again, again, [{ a: '[' }]), item('', 'x', [])] }),
    ).toEqual({ items: [item('', '', []), item('', '', [])] });
  });

  it('does not touch the key inside of a text', () => {
    const object = {
      data: { json: JSON.stringify({ managedFields: [{ manager: 'x' }] }) },
    };
    expect(cut(object)).toEqual(object);
  });

  it.each([
    '',
    '{',
    '{"a":[{}',
    '{"a":"}',
    '{"managedFields":[',
    '{"managedFields":[{"a":"b',
    '{"app.oam.dev/last-applied-configuration":"b',
  ])('finds no end where there is none: %j', text => {
    expect(packItem(Buffer.from(text), 0)).toBeUndefined();
  });
});
