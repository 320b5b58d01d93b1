import { connectionError } from './connectionError';

const SERVER = 'https://api.example.com';
const request = { verb: 'get', resource: '/version' };

function describeCode(code: string) {
  const cause = Object.assign(new Error('socket'), { code });
  return connectionError('c1', SERVER, request, cause);
}

describe('connectionError', () => {
  it.each([
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', /not trusted/, /caData/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', /not trusted/, /caFile/],
    ['CERT_HAS_EXPIRED', 'tls', /has expired/, /Renew/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', /another name/, /tls-server-name/],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls', /no TLS/, /https/],
    ['ENOTFOUND', 'unreachable', /cannot be resolved/, /DNS/],
    ['ECONNREFUSED', 'unreachable', /nothing listens/, /runs/],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout', /in time/, /firewalls/],
    ['ECONNRESET', 'unreachable', /broke \(ECONNRESET\)/, undefined],
  ])('explains %s', (code, reason, sentence, advice) => {
    const error = describeCode(code);
    expect(error.reason).toBe(reason);
    expect(error.message).toMatch(/^c1: get \/version: .*api\.example\.com/);
    expect(error.message).toMatch(sentence);
    expect(error.advice ?? '').toMatch(advice ?? /^$/);
  });

  it('looks into an error that holds one for each address', () => {
    const cause = new AggregateError([
      Object.assign(new Error('v6'), { code: 'ECONNREFUSED' }),
    ]);
    expect(connectionError('c1', SERVER, request, cause).message).toContain(
      'nothing listens',
    );
  });

  it('looks into the cause', () => {
    const cause = new Error('fetch failed', {
      cause: Object.assign(new Error('x'), { code: 'ENOTFOUND' }),
    });
    expect(connectionError('c1', SERVER, request, cause).message).toContain(
      'cannot be resolved',
    );
  });
});
