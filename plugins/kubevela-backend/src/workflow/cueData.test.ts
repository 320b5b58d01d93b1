import { parseCueData } from './cueData';

describe('parseCueData', () => {
  it.each([
    ['nothing', '\n', {}],
    [
      'words and numbers',
      'a: null\nb: true\nc: -1.5e3\nd: 1_000',
      {
        a: null,
        b: true,
        c: -1500,
        d: 1000,
      },
    ],
    [
      'structs and lists',
      'a: {\n\tb: [1, "x", {c: 2}]\n}\n"odd.key": 1',
      {
        a: { b: [1, 'x', { c: 2 }] },
        'odd.key': 1,
      },
    ],
    ['structs told in parts', 'a: b: 1\na: c: 2', { a: { b: 1, c: 2 } }],
    ['escapes', String.raw`a: "\"two\" \\ \u00e9\n"`, { a: '"two" \\ é\n' }],
    [
      'raw strings',
      String.raw`a: #"no \n and "quotes""#`,
      {
        a: 'no \\n and "quotes"',
      },
    ],
    [
      'several lines',
      'a: """\n\t\tone\n\t\t  two\\n three\n\n\t\t"""',
      {
        a: 'one\n  two\n three\n',
      },
    ],
    ['bytes', String.raw`a: 'x\x41'`, { a: 'xA' }],
    ['comments', '// why\na: 1 // because', { a: 1 }],
  ])('reads %s', (_, text, value) => {
    expect(parseCueData(text)).toEqual(value);
  });

  it.each([
    ['an expression', 'a: 1 + 2'],
    ['a reference', 'a: b'],
    ['an interpolation', String.raw`a: "x\(b)"`],
    ['a disjunction', 'a: "x" | "y"'],
    ['no end', 'a: {b: "x"'],
    ['no end of a string', 'a: "x'],
    ['no colon', 'a 1'],
    ['too much depth', `a: ${'['.repeat(100_000)}`],
  ])('refuses %s, without telling what it says', (_, text) => {
    expect(() => parseCueData(text)).toThrow(/^Not plain CUE at \d+: [\w ]+$/);
  });

  it('does not let a name become more than a name', () => {
    const read = parseCueData('"__proto__": {polluted: true}');
    expect(Object.keys(read)).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
