import { redactText } from './redactText';

const LONG = 200_000;
/** Twenty times what it takes on a slow machine; a text that is looked at again from each letter takes a minute. */
const LONGEST_MS = 1_000;

describe('redactText', () => {
  it.each([
    ['DB_PASSWORD=hunter2 next', 'hunter2'],
    ['my.api-key.prod: hunter2', 'hunter2'],
    ['{"clientSecret":"hunter2"}', 'hunter2'],
    ['Authorization: Bearer abcdefgh12345', 'abcdefgh12345'],
    ['postgres://user:hunter2@db:5432/shop', 'hunter2'],
    [
      '-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----',
      'abc',
    ],
    ['-----BEGIN PRIVATE KEY-----\nabc, cut off', 'abc'],
  ])('hides the secret of %j, and says that it did', (text, secret) => {
    const redacted = redactText(text);
    expect(redacted).not.toContain(secret);
    expect(redacted).toContain('«hidden');
  });

  it('leaves the rest of the text', () => {
    expect(redactText('set x.DB_PASSWORD=hunter2, then go')).toMatch(
      /^set x\.DB_PASSWORD=«hidden.*», then go$/,
    );
    expect(redactText('the token is missing')).toBe('the token is missing');
  });

  it.each([
    'secret-store: CreateContainerConfigError',
    'token-service: ErrImagePull',
    'secret-store: the type webservice knows no parameter imagee, so it is ignored',
    'token-service: back-off 5m0s restarting failed container',
  ])('leaves a sentence about an object with such a name: %s', sentence => {
    expect(redactText(sentence)).toBe(sentence);
  });

  it('hides words that only begin like those of a sentence', () => {
    expect(redactText('password: theMoon')).not.toContain('theMoon');
    expect(redactText('password: CorrectHorse')).not.toContain('CorrectHorse');
  });

  it.each([
    ['letters', 'a'.repeat(LONG)],
    ['words that promise a secret', 'password'.repeat(LONG / 8)],
    ['such words and spaces', `token${' '.repeat(LONG)}`],
    ['bearer and spaces', 'bearer '.repeat(LONG / 7)],
    ['spaces after bearer', `bearer${' '.repeat(LONG)}`],
    ['schemes', 'a://'.repeat(LONG / 4)],
    ['a user without an end', `https://${'a'.repeat(LONG)}`],
    ['users', 'https://a:'.repeat(LONG / 10)],
    ['keys that begin', '-----BEGIN PRIVATE KEY-----'.repeat(LONG / 27)],
    ['a key name without an end', `-----BEGIN ${'A'.repeat(LONG)}`],
  ])('is quick with %s', (_, text) => {
    const start = performance.now();
    redactText(text);
    expect(performance.now() - start).toBeLessThan(LONGEST_MS);
  });
});
