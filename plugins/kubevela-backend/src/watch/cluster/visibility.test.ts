import { ApiError, ApiErrorReason } from '../../clusters/ApiError';
import { reflectorVisibility, worstVisibility } from './visibility';

const NOW_MS = 100_000;
const cluster = { lost: false, staleAfterMs: 10_000, nowMs: NOW_MS };
const context = { cluster: 'c1', verb: 'list', resource: 'pods' };
const error = (reason: ApiErrorReason) =>
  new ApiError(context, { reason, message: reason });
const healthy = { error: undefined, synced: true, downSinceMs: undefined };

describe('reflectorVisibility', () => {
  it('is pending until the first list is whole', () => {
    expect(reflectorVisibility({ ...healthy, synced: false }, cluster)).toBe(
      'pending',
    );
    expect(reflectorVisibility(healthy, cluster)).toBe('synced');
  });

  it('is blind while forbidden, also while it tries again', () => {
    const forbidden = { ...healthy, error: error('forbidden') };
    expect(reflectorVisibility(forbidden, cluster)).toBe('blind');
    expect(reflectorVisibility({ ...forbidden, synced: false }, cluster)).toBe(
      'blind',
    );
  });

  it('gets over a short interruption, and is stale after a longer one', () => {
    const down = (sinceMs: number) =>
      reflectorVisibility(
        { ...healthy, error: error('unreachable'), downSinceMs: sinceMs },
        cluster,
      );
    expect(down(NOW_MS - 9_999)).toBe('synced');
    expect(down(NOW_MS - 10_000)).toBe('stale');
  });

  it('is stale as soon as the cluster is lost', () => {
    expect(reflectorVisibility(healthy, { ...cluster, lost: true })).toBe(
      'stale',
    );
  });

  it('keeps what it knew of a kind whose path is gone, but not as certain', () => {
    const gone = {
      ...healthy,
      error: error('notFound'),
      downSinceMs: NOW_MS - 20_000,
    };
    expect(reflectorVisibility(gone, cluster)).toBe('stale');
    expect(reflectorVisibility({ ...gone, synced: false }, cluster)).toBe(
      'blind',
    );
  });
});

describe('worstVisibility', () => {
  it('is blind where nothing watches, else the worst of all', () => {
    expect(worstVisibility([])).toBe('blind');
    expect(worstVisibility(['synced', 'stale', 'pending'])).toBe('pending');
    expect(worstVisibility(['synced', 'blind'])).toBe('blind');
  });
});
