import { ApiError, type ApiErrorReason } from '../clusters/ApiError';
import { lostAnswer } from './lostAnswer';

function failed(reason: ApiErrorReason, cause?: unknown) {
  const context = { cluster: 'dev', verb: 'patch', resource: 'applications' };
  return new ApiError(context, { message: 'dev: no answer', reason, cause });
}

describe('a write that a cluster has not answered', () => {
  it.each(['unreachable', 'timeout', 'protocol'] as const)(
    'may be done all the same: %s',
    reason => {
      expect(lostAnswer(failed(reason), 'dev: Application web')).toMatchObject({
        name: 'ServiceUnavailableError',
        message:
          'dev: Application web: the cluster went away before it answered. Whether it has taken the change is not known: look at it as it is now, and decide again.\ndev: no answer',
      });
    },
  );

  it('is not done where there was nobody to send it to', () => {
    const cause = Object.assign(new Error('x'), { code: 'ECONNREFUSED' });
    expect(lostAnswer(failed('unreachable', cause), 'dev')).toMatchObject({
      message: expect.stringContaining('Nothing was done.'),
    });
  });

  it('is told from one that was refused', () => {
    const refused = failed('conflict');
    expect(lostAnswer(refused, 'dev')).toBe(refused);
  });
});
