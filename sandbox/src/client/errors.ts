/** An API server's refusal. */
export class KubeError extends Error {
  readonly status: number;
  /** Kubernetes' word for it, such as NotFound or Forbidden. */
  readonly reason: string | undefined;

  constructor(method: string, path: string, status: number, body: string) {
    let said = body.slice(0, 500);
    let reason: string | undefined;
    try {
      const parsed = JSON.parse(body);
      said = parsed.message ?? said;
      reason = parsed.reason;
    } catch {
      // Not every answer is a Status object; the text will do.
    }
    super(`${method} ${path}: ${status} ${said}`);
    this.name = 'KubeError';
    this.status = status;
    this.reason = reason;
  }
}
