import { parseDocument } from 'yaml';
import { parseYaml } from './parseYaml';
import { reconcile } from './reconcile';

function after(text: string, value: unknown) {
  const document = parseDocument(text);
  reconcile(document, value);
  expect(document.toJS()).toEqual(value);
  return document.toString();
}

const TEXT = `# the shop
image: shop:1 # pinned
ports:
  # for people
  - port: 80
  # for machines
  - port: 9090
extra: {kept: "as is"}
`;

describe('reconcile', () => {
  it('keeps comments and the way of writing of what does not change', () => {
    const text = after(TEXT, {
      image: 'shop:2',
      ports: [{ port: 80 }, { port: 9091 }],
      extra: { kept: 'as is' },
      cpu: '1',
    });
    expect(text).toContain('# the shop');
    expect(text).toContain('image: shop:2 # pinned');
    expect(text).toContain('# for machines');
    expect(text).toMatch(/extra: \{ ?kept: "as is" ?\}/);
  });

  it('takes comments away with what they are about', () => {
    const text = after(TEXT, {
      image: 'shop:1',
      ports: [{ port: 80 }],
      extra: 3,
    });
    expect(text).not.toContain('for machines');
    expect(text).toContain('# for people');
  });

  it.each([
    ['', { a: [1, { b: null }] }],
    ['a: 1', {}],
    ['a: [1, 2, 3]', { a: [3, 1] }],
    ['a: {b: 1}', { a: 'text' }],
  ])('makes %j say %j', (text, value) => {
    expect(after(text, value)).toEqual(expect.any(String));
  });
});

describe('parseYaml', () => {
  it.each([
    ['a: [', { code: 'yaml', line: 1 }],
    ['a: 1\nb: "', { code: 'yaml', line: 2 }],
    ['- a', { code: 'yaml-mapping' }],
    ['a: 1\n---\nb: 2', { code: 'yaml-several' }],
    ['a: *nothing', { code: 'yaml' }],
    ['x'.repeat(600_000), { code: 'yaml-long' }],
  ])('refuses %.20j', (text, fault) => {
    expect(parseYaml(text)).toMatchObject(fault);
  });

  it('takes an empty text for no parameters', () => {
    expect(parseYaml('# later\n')).toMatchObject({ value: {} });
  });
});
