import type { Reflector } from '../reflector/Reflector';
import type { Visibility } from '../types';

/** What of a kind can be relied on, given one reflector of it. */
export function reflectorVisibility(
  reflector: Pick<Reflector, 'state' | 'synced' | 'downSinceMs'>,
  cluster: { lost: boolean; staleAfterMs: number; nowMs: number },
): Visibility {
  const { state, synced, downSinceMs } = reflector;
  if (state === 'forbidden') {
    return 'blind';
  }
  if (!synced) {
    return state === 'notServed' ? 'blind' : 'pending';
  }
  const overdue =
    downSinceMs !== undefined &&
    cluster.nowMs - downSinceMs >= cluster.staleAfterMs;
  return cluster.lost || overdue ? 'stale' : 'synced';
}

const FROM_WORST: Visibility[] = ['blind', 'pending', 'stale', 'synced'];

/** What several watches of one kind amount to: as much as the worst of them. */
export function worstVisibility(all: Visibility[]): Visibility {
  return FROM_WORST.find(visibility => all.includes(visibility)) ?? 'blind';
}
