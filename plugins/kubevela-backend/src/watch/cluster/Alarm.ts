/** A sleep that can be cut short, also just before it begins. */
export class Alarm {
  #wake?: () => void;
  #timer?: NodeJS.Timeout;
  #endMs = Infinity;

  /** Sleeps for so long, or until the alarm rings. */
  async sleep(ms: number): Promise<void> {
    this.#endMs = Math.min(this.#endMs, Date.now() + ms);
    await new Promise<void>(resolve => {
      this.#wake = resolve;
      this.#timer = setTimeout(resolve, Math.max(0, this.#endMs - Date.now()));
    });
    clearTimeout(this.#timer);
    this.#wake = undefined;
    this.#endMs = Infinity;
  }

  /** Ends the sleep in so long, if it would not end sooner. */
  ringIn(ms: number): void {
    const endMs = Date.now() + ms;
    if (endMs < this.#endMs) {
      this.#endMs = endMs;
      if (this.#wake) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(this.#wake, ms);
      }
    }
  }

  /** Ends the sleep now. */
  ring(): void {
    this.ringIn(0);
  }
}
