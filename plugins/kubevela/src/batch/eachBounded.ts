/**
 * Does something for each item, so many at a time. The work tells of its own failures: one that throws ends
 * nothing but itself.
 *
 * @param signal - when it aborts, no further item is begun
 */
export async function eachBounded<Item>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const left = items.values();
  const worker = async () => {
    for (const item of left) {
      if (signal?.aborted) {
        return;
      }
      await work(item).catch(() => {});
    }
  };
  await Promise.all(
    Array.from({ length: Math.min(limit, items.length) }, worker),
  );
}
