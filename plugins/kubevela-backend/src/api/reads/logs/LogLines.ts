const NEWLINE = 0x0a;

/** A line that goes on for longer is cut: nobody reads it on a screen, and it must not fill the memory. */
const MAX_LINE_BYTES = 64 * 1024;

/** Cuts a byte stream into lines, wherever its chunks end. Empty lines count; very long ones are cut. */
export class LogLines {
  #pending: Buffer[] = [];
  #bytes = 0;

  /** Lines that this chunk completes, without their newline. */
  push(chunk: Uint8Array): string[] {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const lines: string[] = [];
    let start = 0;
    for (;;) {
      const end = bytes.indexOf(NEWLINE, start);
      if (end === -1) {
        break;
      }
      this.#keep(bytes.subarray(start, end));
      lines.push(this.#take());
      start = end + 1;
    }
    this.#keep(bytes.subarray(start));
    return lines;
  }

  /** The last line, where the stream ended in the middle of it. */
  end(): string | undefined {
    return this.#bytes > 0 ? this.#take() : undefined;
  }

  #keep(part: Buffer): void {
    const room = MAX_LINE_BYTES - this.#bytes;
    if (part.length > 0 && room > 0) {
      // A copy: the chunk it is from may be far larger.
      this.#pending.push(Buffer.from(part.subarray(0, room)));
      this.#bytes += Math.min(part.length, room);
    }
  }

  #take(): string {
    const line = Buffer.concat(this.#pending).toString();
    this.#pending = [];
    this.#bytes = 0;
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  }
}
