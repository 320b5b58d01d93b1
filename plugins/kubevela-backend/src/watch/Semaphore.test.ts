import { Semaphore } from './Semaphore';

describe('Semaphore', () => {
  /** A task that ends when told to. */
  function task(started: string[], name: string) {
    let finish = () => {};
    const ended = new Promise<void>(resolve => {
      finish = resolve;
    });
    return {
      finish: () => finish(),
      run: () => {
        started.push(name);
        return ended;
      },
    };
  }

  it('runs no more than so many at a time, in order', async () => {
    const started: string[] = [];
    const [a, b, c] = ['a', 'b', 'c'].map(name => task(started, name));
    const semaphore = new Semaphore(2);
    const runs = [a, b, c].map(({ run }) => semaphore.run(run));
    await Promise.resolve();
    expect(started).toEqual(['a', 'b']);
    b.finish();
    await runs[1];
    expect(started).toEqual(['a', 'b', 'c']);
    a.finish();
    c.finish();
    await Promise.all(runs);
  });

  it('lets the next run after a failure', async () => {
    const semaphore = new Semaphore(1);
    const failing = semaphore.run(async () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await semaphore.run(async () => 'next')).toBe('next');
  });

  it('leaves the queue when aborted', async () => {
    const started: string[] = [];
    const [a, b, c] = ['a', 'b', 'c'].map(name => task(started, name));
    const semaphore = new Semaphore(1);
    const first = semaphore.run(a.run);
    const controller = new AbortController();
    const second = semaphore.run(b.run, controller.signal);
    const third = semaphore.run(c.run);
    controller.abort(new Error('enough'));
    await expect(second).rejects.toThrow('enough');
    a.finish();
    await first;
    c.finish();
    await third;
    expect(started).toEqual(['a', 'c']);
  });
});
