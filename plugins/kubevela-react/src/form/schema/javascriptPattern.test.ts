import { javascriptPattern } from './javascriptPattern';

function matches(pattern: string, text: string) {
  return new RegExp(javascriptPattern(pattern)!, 'u').test(text);
}

describe('javascriptPattern', () => {
  it.each([
    ['^[a-z]+$', 'abc', 'ABC'],
    ['(?i)^ab[c-c]$', 'aBC', 'abd'],
    ['(?s)^a.b$', 'a\nb', 'ab'],
    ['\\A[[:alpha:]]+\\z', 'abc', 'ab1'],
    ['^(?P<year>\\d{4})$', '2026', '26'],
    ['^\\Qa.b\\E$', 'a.b', 'axb'],
    ['^a\\-b[\\-_]$', 'a-b-', 'a-bx'],
    ['^[^[:space:]]+$', 'ab', 'a b'],
  ])('%s takes %j and not %j', (pattern, good, bad) => {
    expect(matches(pattern, good)).toBe(true);
    expect(matches(pattern, bad)).toBe(false);
  });

  it.each(['(?i:a)b', '(?m)^a', '(?U)a+', '(', 7])(
    'leaves %s to the cluster',
    pattern => expect(javascriptPattern(pattern)).toBeUndefined(),
  );
});
