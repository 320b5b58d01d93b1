import type { ObjectChange } from '../types';
import { OAM_GROUP } from './kinds';

/**
 * Remembers when vela-core was last seen at work: it wrote the status of an Application. Someone else may
 * do so too, but only by hand.
 */
export class VelaCoreActivity {
  #lastMs?: number;

  /** In milliseconds since the epoch; undefined until something was seen. */
  get lastMs(): number | undefined {
    return this.#lastMs;
  }

  note(changes: ObjectChange[]): void {
    for (const { type, ref, object, previous } of changes) {
      if (
        type === 'modified' &&
        ref.group === OAM_GROUP &&
        ref.kind === 'Application' &&
        JSON.stringify(object.status) !== JSON.stringify(previous?.status)
      ) {
        this.#lastMs = Date.now();
      }
    }
  }
}
