import type { Notice } from './types';

const WINDOW_MS = 60_000;

/** What is sent: notices one by one, and what is too much of one kind for one owner in one. */
export interface Parcel {
  owner: string;
  kind: Notice['kind'];
  notices: Notice[];
  /** How many the summary speaks of, with those of summaries it replaces; 1 for a single notice. */
  count: number;
  clusters: string[];
  summary: boolean;
}

interface Sent {
  atMs: number;
  singles: number;
  /** Of each kind, what summaries of this window have spoken of. */
  summed: Record<Notice['kind'], Set<string>>;
  clusters: Set<string>;
}

/** Keeps an owner from being flooded: so many notifications a minute, what is over it in a summary. */
export class Budget {
  readonly #perMinute: number;
  readonly #windows = new Map<string, Sent>();

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** Packs what is to be told now. */
  pack(notices: Notice[], nowMs: number): Parcel[] {
    for (const [owner, { atMs }] of this.#windows) {
      if (nowMs - atMs >= WINDOW_MS) {
        this.#windows.delete(owner);
      }
    }
    const byOwner = new Map<string, Notice[]>();
    for (const notice of notices) {
      const group = byOwner.get(notice.owner);
      if (group) group.push(notice);
      else byOwner.set(notice.owner, [notice]);
    }
    return [...byOwner].flatMap(([owner, own]) =>
      this.#packFor(owner, own, nowMs),
    );
  }

  #packFor(owner: string, notices: Notice[], nowMs: number): Parcel[] {
    let window = this.#windows.get(owner);
    if (!window) {
      window = {
        atMs: nowMs,
        singles: 0,
        summed: { failure: new Set(), recovery: new Set() },
        clusters: new Set(),
      };
      this.#windows.set(owner, window);
    }
    // All or none: five of fourteen one by one and nine in a summary would be read as two troubles.
    const summing =
      window.summed.failure.size + window.summed.recovery.size > 0;
    if (!summing && window.singles + notices.length <= this.#perMinute) {
      window.singles += notices.length;
      return notices.map(notice => ({
        owner,
        kind: notice.kind,
        notices: [notice],
        count: 1,
        clusters: notice.clusters,
        summary: false,
      }));
    }
    const { summed, clusters } = window;
    return (['failure', 'recovery'] as const).flatMap(kind => {
      const own = notices.filter(notice => notice.kind === kind);
      if (own.length === 0) {
        return [];
      }
      own.forEach(notice => {
        summed[kind].add(notice.application);
        notice.clusters.forEach(cluster => clusters.add(cluster));
      });
      return [
        {
          owner,
          kind,
          notices: own,
          count: summed[kind].size,
          clusters: kind === 'failure' ? [...clusters].sort() : [],
          summary: true,
        },
      ];
    });
  }
}
