import { cutManagedFields } from './cutManagedFields';

const cut = (value: unknown) =>
  JSON.parse(cutManagedFields(Buffer.from(JSON.stringify(value))).toString());

describe('cutManagedFields', () => {
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

  it('does not touch the key inside of a text', () => {
    const object = {
      data: { json: JSON.stringify({ managedFields: [{ manager: 'x' }] }) },
    };
    expect(cut(object)).toEqual(object);
  });

  it.each(['', '{}', '{"managedFields":[', '{"managedFields":[{"a":"b'])(
    'leaves what is cut off to the parser: %j',
    text => {
      expect(cutManagedFields(Buffer.from(text)).toString()).toBe(text);
    },
  );
});
