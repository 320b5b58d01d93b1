/** Aborts a request when its caller does, or when its time is over. */
export class RequestAbort {
  readonly #controller = new AbortController();
  readonly #caller?: AbortSignal;
  #timer?: NodeJS.Timeout;

  constructor(caller: AbortSignal | undefined, deadlineMs: number) {
    this.#caller = caller;
    if (caller?.aborted) {
      this.#controller.abort(caller.reason);
      return;
    }
    caller?.addEventListener('abort', this.#onCaller, { once: true });
    this.#timer = setTimeout(
      () =>
        this.#controller.abort(
          Object.assign(new Error(`no answer within ${deadlineMs} ms`), {
            code: 'ETIMEDOUT',
          }),
        ),
      deadlineMs,
    );
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  clearDeadline(): void {
    clearTimeout(this.#timer);
  }

  release(): void {
    clearTimeout(this.#timer);
    this.#caller?.removeEventListener('abort', this.#onCaller);
  }

  readonly #onCaller = () => this.#controller.abort(this.#caller?.reason);
}
