import { groupImages } from './groupImages';
import type { ImageRow } from './ImageGroup';
import type { ImageUse } from './imageUses';

/** Different choices of clusters and environments whose rows are kept at once. */
const KEPT_CHOICES = 16;

/** The images of one set of instances, which never changes: rows for any choice of clusters and environments. */
export class ImageIndex {
  readonly #uses: ReadonlyArray<readonly ImageUse[]>;
  readonly #kept = new Map<string, readonly ImageRow[]>();

  /** @param uses - what each instance runs, one element an instance. */
  constructor(uses: ReadonlyArray<readonly ImageUse[]>) {
    this.#uses = uses;
  }

  /** Only what runs in one of these clusters and one of these environments; empty or left out is all. */
  rows(clusters: string[] = [], environments: string[] = []) {
    const key = JSON.stringify([clusters, environments]);
    let rows = this.#kept.get(key);
    if (!rows) {
      rows = groupImages(this.#chosen(clusters, environments));
      if (this.#kept.size >= KEPT_CHOICES) {
        this.#kept.delete(this.#kept.keys().next().value!);
      }
      this.#kept.set(key, rows);
    }
    return rows;
  }

  #chosen(clusters: string[], environments: string[]) {
    if (clusters.length === 0 && environments.length === 0) {
      return this.#uses;
    }
    const inCluster = new Set(clusters);
    const inEnvironment = new Set<string | undefined>(environments);
    return this.#uses.filter(([first]) => {
      if (!first) return false;
      const { cluster, environment } = first.instance;
      return (
        (inCluster.size === 0 || inCluster.has(cluster)) &&
        (inEnvironment.size === 0 || inEnvironment.has(environment))
      );
    });
  }
}
