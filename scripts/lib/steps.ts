/** Prints steps with what each took, and the time since the start. */
export class Steps {
  readonly #begin = Date.now();

  /** Runs a step; its failure is the caller's to tell. */
  async run<T>(title: string, work: () => Promise<T>): Promise<T> {
    const start = Date.now();
    this.note(`${title} …`);
    const result = await work();
    this.note(`${title}: done in ${seconds(Date.now() - start)}`);
    return result;
  }

  /** Prints one line with the time since the start. */
  note(text: string): void {
    console.log(`${seconds(Date.now() - this.#begin).padStart(8)}  ${text}`);
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
