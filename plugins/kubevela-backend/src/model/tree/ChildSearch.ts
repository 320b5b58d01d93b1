import type { Feed } from '../../watch/store/ObjectStore';
import type { ClusterView } from '../../watch/types';
import type { ChildRules } from './childRules';

/** Looks for children on behalf of one tree, and notes what has to be watched and followed for them. */
export class ChildSearch {
  readonly #watches = new Map<string, Feed>();
  readonly #follows = new Set<string>();

  constructor(readonly view: ClusterView, readonly rules: ChildRules) {}

  /** What has to be watched for children to be seen that carry no label of the application. */
  get watches(): Feed[] {
    return [...this.#watches.values()];
  }

  /** Keys of objects that concern the tree once they appear; see `follows.ts`. */
  get follows(): string[] {
    return [...this.#follows];
  }

  watch(feed: Feed): void {
    const { group, kind, source, namespace = '' } = feed;
    this.#watches.set(`${group}/${kind} ${source} ${namespace}`, feed);
  }

  follow(key: string): void {
    this.#follows.add(key);
  }
}
