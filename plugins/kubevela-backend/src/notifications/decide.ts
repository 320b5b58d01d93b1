import type { Notice, Observation, Told } from './types';

/** What is to be told, and what to remember of each application once that is done. */
export interface Decisions {
  notices: Notice[];
  /** Changes of what is remembered; undefined forgets, which is the same as "told to be well". */
  remember: Map<string, Told | undefined>;
}

/**
 * Decides what owners are to be told. A change counts once it looks the same for the hold without having
 * looked the old way in between: a rolling restart is silent, a crash loop that shows progress now and then
 * is not.
 *
 * @param told - without what is well and was told so
 * @param newClusters - clusters looked at for the first time: what is bad there was so before, and is not news
 */
export function decide(options: {
  observations: Observation[];
  told: ReadonlyMap<string, Told>;
  newClusters: ReadonlySet<string>;
  holdMs: number;
  nowMs: number;
}): Decisions {
  const { observations, told, newClusters, holdMs, nowMs } = options;
  const notices: Notice[] = [];
  const remember = new Map<string, Told | undefined>();
  for (const each of observations) {
    const { application, look, clusters, owner } = each;
    const before: Told = told.get(application) ?? { told: 'good' };
    if (look === 'bad' && clusters.some(name => newClusters.has(name))) {
      remember.set(application, { told: 'bad' });
    } else if (look === before.told) {
      if (before.changedMs !== undefined) {
        remember.set(application, settled(before.told));
      }
    } else if (look !== 'unsure') {
      if (before.changedMs === undefined && holdMs > 0) {
        remember.set(application, { ...before, changedMs: nowMs });
      } else if (nowMs - (before.changedMs ?? nowMs) >= holdMs) {
        remember.set(application, settled(look));
        if (owner) {
          notices.push({
            ...each,
            owner,
            kind: look === 'bad' ? 'failure' : 'recovery',
          });
        }
      }
    }
  }
  return { notices, remember };
}

function settled(look: 'good' | 'bad'): Told | undefined {
  return look === 'good' ? undefined : { told: look };
}
