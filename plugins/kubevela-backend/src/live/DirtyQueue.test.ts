import { DirtyQueue } from './DirtyQueue';

/** Lets the queue's timers and immediates run. */
async function settle(queue: DirtyQueue, deadlineMs = 5_000): Promise<void> {
  const end = Date.now() + deadlineMs;
  while (queue.size > 0) {
    if (Date.now() > end) {
      throw new Error('The queue did not empty in time');
    }
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

describe('DirtyQueue', () => {
  it('should compute once for marks that come together', async () => {
    const computed: string[] = [];
    const flushed = jest.fn();
    const queue = new DirtyQueue({ compute: id => computed.push(id), flushed });
    queue.mark('a');
    queue.mark('a');
    queue.mark('b');
    await settle(queue);
    expect(computed).toEqual(['a', 'b']);
    expect(flushed).toHaveBeenCalled();
    queue.stop();
  });

  it('should let other work run while it has much to do', async () => {
    let since = 0;
    let most = 0;
    const queue = new DirtyQueue({
      compute: () => {
        most = Math.max(most, ++since);
        const end = performance.now() + 4;
        while (performance.now() < end);
      },
      flushed: () => undefined,
    });
    for (let i = 0; i < 50; i += 1) {
      queue.mark(`id-${i}`);
    }
    const timer = setInterval(() => (since = 0), 1);
    await settle(queue);
    clearInterval(timer);
    queue.stop();
    // 200 ms of work in slices of 12: what waits meanwhile has its turn after a few of the fifty.
    expect(most).toBeLessThan(20);
  });

  it('should compute an expensive id less often than it is marked', async () => {
    let computed = 0;
    const queue = new DirtyQueue({
      compute: () => {
        computed += 1;
        const end = performance.now() + 20;
        while (performance.now() < end);
      },
      flushed: () => undefined,
    });
    const end = Date.now() + 400;
    while (Date.now() < end) {
      queue.mark('big');
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    await settle(queue);
    queue.stop();
    expect(computed).toBeGreaterThanOrEqual(2);
    expect(computed).toBeLessThan(10);
  });

  it('should do nothing once it is stopped', async () => {
    const compute = jest.fn();
    const queue = new DirtyQueue({ compute, flushed: () => undefined });
    queue.mark('a');
    queue.stop();
    queue.mark('b');
    expect(queue.size).toBe(0);
    await new Promise(resolve => setImmediate(resolve));
    expect(compute).not.toHaveBeenCalled();
  });

  it('should compute nothing while it is held, and everything once it is released', async () => {
    const computed: string[] = [];
    const queue = new DirtyQueue({
      compute: id => computed.push(id),
      flushed: () => undefined,
      held: true,
    });
    queue.mark('a');
    queue.mark('b');
    queue.mark('a');
    await new Promise(resolve => setTimeout(resolve, 40));
    expect(computed).toEqual([]);
    expect(queue.size).toBe(2);
    queue.release();
    await settle(queue);
    queue.mark('a');
    await settle(queue);
    queue.stop();
    expect(computed).toEqual(['a', 'b', 'a']);
  });
});
