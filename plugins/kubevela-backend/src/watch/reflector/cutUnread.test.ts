import { cutUnread } from './cutUnread';

const cut = (value: unknown) =>
  JSON.parse(cutUnread(Buffer.from(JSON.stringify(value))).toString());

describe('cutUnread', () => {
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
    '{}',
    '{"managedFields":[',
    '{"managedFields":[{"a":"b',
    '{"app.oam.dev/last-applied-configuration":"b',
  ])('leaves what is cut off to the parser: %j', text => {
    expect(cutUnread(Buffer.from(text)).toString()).toBe(text);
  });
});
