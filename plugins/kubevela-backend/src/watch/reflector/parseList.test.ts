import { parseList } from './parseList';

const parse = (text: string) => parseList(Buffer.from(text));
const item = (name: string) => ({
  metadata: { name, labels: { 网: '站"]}\\' } },
  spec: { items: [{ a: [1, '}'] }, []] },
});

describe('parseList', () => {
  it.each([
    {
      kind: 'List',
      metadata: { resourceVersion: '7', continue: 'c' },
      items: [],
    },
    { kind: 'List', metadata: { resourceVersion: '7' }, items: [item('a')] },
    // As custom resources are listed: items before the rest.
    {
      items: [item('a'), item('二'), item('c')],
      kind: 'List',
      metadata: { resourceVersion: '9' },
    },
    {
      metadata: { items: [{ not: 'these' }], text: '"items":[{}]' },
      items: [item('a')],
    },
    { metadata: { resourceVersion: '7' }, items: null },
    { metadata: { resourceVersion: '7' } },
    { items: ['no', 'objects'] },
  ])('reads what the parser reads: %j', list => {
    expect(parse(JSON.stringify(list))).toEqual(list);
    expect(parse(JSON.stringify(list, null, 2))).toEqual(list);
  });

  it('takes white space between items', () => {
    expect(parse('{"items":[{"a":1} ,\n {"b":[2]}\t],"kind":"L"}')).toEqual({
      items: [{ a: 1 }, { b: [2] }],
      kind: 'L',
    });
  });

  it('leaves out managed fields', () => {
    const managed = {
      metadata: { name: 'a', managedFields: [{ manager: 'x' }] },
    };
    expect(parse(JSON.stringify({ items: [managed] })).items).toEqual([
      { metadata: { name: 'a', managedFields: [] } },
    ]);
  });

  it.each([
    '',
    '{"items":[',
    '{"items":[{"a":1}',
    '{"items":[{"a":1}]',
    '{"items":[{"a":}]}',
    '{"items":[{"a":1}"no object"]}',
    'no',
  ])('fails where the parser fails: %j', text => {
    expect(() => parse(text)).toThrow(SyntaxError);
  });

  it('fails for a list in which something else follows objects', () => {
    expect(() => parse('{"items":[{"a":1},"no object"]}')).toThrow(SyntaxError);
  });
});
