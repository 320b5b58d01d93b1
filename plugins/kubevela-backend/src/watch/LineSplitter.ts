const NEWLINE = 0x0a;

/**
 * Cuts a byte stream into lines. It works on bytes, so it does not matter where the chunks end: in the
 * middle of a line or of a character. Chunks of an unfinished line are kept as they are and joined once.
 */
export class LineSplitter {
  #pending: Buffer[] = [];

  /** Lines that this chunk completes, without their newline; empty ones are left out. */
  push(chunk: Buffer): string[] {
    const lines: string[] = [];
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(NEWLINE, start);
      if (end === -1) {
        break;
      }
      const line = this.#take(chunk.subarray(start, end));
      if (line.length > 0) {
        lines.push(line);
      }
      start = end + 1;
    }
    if (start < chunk.length) {
      this.#pending.push(chunk.subarray(start));
    }
    return lines;
  }

  #take(end: Buffer): string {
    if (this.#pending.length === 0) {
      return end.toString();
    }
    const whole = Buffer.concat([...this.#pending, end]);
    this.#pending = [];
    return whole.toString();
  }
}
