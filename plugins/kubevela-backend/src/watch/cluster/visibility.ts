import type { Reflector } from '../reflector/Reflector';
import type { Visibility } from '../types';

/**
 * Whether the API server refuses a kind. It holds until a watch is open again: a reflector that tries anew
 * has not been let in yet.
 */
export function refusalOf(
  reflector: Pick<Reflector, 'error'>,
): 'forbidden' | 'notServed' | undefined {
  switch (reflector.error?.reason) {
    case 'forbidden':
      return 'forbidden';
    case 'notFound':
      return 'notServed';
    default:
      return undefined;
  }
}

/** What of a kind can be relied on, given one reflector of it. */
export function reflectorVisibility(
  reflector: Pick<Reflector, 'error' | 'synced' | 'downSinceMs'>,
  cluster: { lost: boolean; staleAfterMs: number; nowMs: number },
): Visibility {
  const { synced, downSinceMs } = reflector;
  const refusal = refusalOf(reflector);
  if (refusal === 'forbidden') {
    return 'blind';
  }
  if (!synced) {
    return refusal === 'notServed' ? 'blind' : 'pending';
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
