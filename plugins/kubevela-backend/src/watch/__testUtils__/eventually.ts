const DEADLINE_MS = 4_000;
const POLL_MS = 5;

/** Repeats a set of expectations until they hold, or the deadline is over. */
export async function eventually(
  expectations: () => void | Promise<void>,
  deadlineMs: number = DEADLINE_MS,
): Promise<void> {
  const endMs = Date.now() + deadlineMs;
  for (;;) {
    try {
      await expectations();
      return;
    } catch (error) {
      if (Date.now() > endMs) {
        throw error;
      }
    }
    await new Promise(resolve => {
      setTimeout(resolve, POLL_MS);
    });
  }
}
