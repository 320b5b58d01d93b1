import { driftValue } from './driftValue';

describe('driftValue', () => {
  it.each([
    ['3', '3'],
    ['"3"', '"3"'],
    ['null', 'null'],
    ['{}', '{}'],
    ['[1,2]', '[1, 2]'],
    ['{"a":{"b":true}}', '{ "a": { "b": true } }'],
  ])('leaves the short value %s on one line', (json, text) => {
    expect(driftValue(json)).toBe(text);
  });

  it('breaks only what is long', () => {
    const value = {
      name: 'web',
      ports: [{ port: 80 }, { port: 443 }],
      image: 'registry.example/a/long/path/to/an/image:1.9.0',
    };
    expect(driftValue(JSON.stringify(value))).toBe(
      [
        '{',
        '  "name": "web",',
        '  "ports": [{ "port": 80 }, { "port": 443 }],',
        '  "image": "registry.example/a/long/path/to/an/image:1.9.0"',
        '}',
      ].join('\n'),
    );
    expect(JSON.parse(driftValue(JSON.stringify(value)))).toEqual(value);
  });

  it('shows a text of several lines as lines', () => {
    expect(driftValue('"a: 1\\nb: 2\\n"')).toBe('a: 1\nb: 2\n');
  });

  it('shows what the backend cut, and what is no JSON, as it is', () => {
    expect(driftValue(JSON.stringify('{"a":"bc…'))).toBe('{"a":"bc…');
    expect(driftValue('{broken')).toBe('{broken');
  });
});
