/** A browser tab keeps no more than this of a log. */
export const MAX_LINES = 10_000;

/** Colours and cursor moves of terminals. */
// eslint-disable-next-line no-control-regex
const ESCAPES = /\u001b\[[0-9;?]*[A-Za-z]/g;

/** Lines made from pieces of text that end anywhere; the oldest go when there are too many. */
export class LogBuffer {
  #lines: string[] = [];
  #rest = '';
  #dropped = 0;

  /** Adds a piece. */
  push(text: string) {
    const parts = (this.#rest + text).split('\n');
    this.#rest = parts.pop() ?? '';
    for (const part of parts) {
      this.#lines.push(part.replace(/\r$/, '').replace(ESCAPES, ''));
    }
    const over = this.#lines.length - MAX_LINES;
    if (over > 0) {
      this.#lines = this.#lines.slice(over);
      this.#dropped += over;
    }
  }

  /** All lines, the unfinished last one with them. */
  get lines(): string[] {
    const rest = this.#rest.replace(ESCAPES, '');
    return rest ? [...this.#lines, rest] : [...this.#lines];
  }

  /** How many lines are gone already. */
  get dropped(): number {
    return this.#dropped;
  }
}
