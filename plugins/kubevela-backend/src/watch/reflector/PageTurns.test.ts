import { setImmediate as nextTurn } from 'node:timers/promises';
import { PageTurns, type ClusterTurns } from './PageTurns';

/** A page that ends when it is told to. */
function page(turns: ClusterTurns, name: string, begun: string[]) {
  let end!: () => void;
  const over = new Promise<void>(resolve => (end = resolve));
  const done = turns.page(async () => {
    begun.push(name);
    await over;
  });
  return { end, done };
}

/** A list that stays open, so that all pages are of one round. */
function openList(turns: ClusterTurns) {
  turns.list(() => new Promise(() => {}));
}

describe('PageTurns', () => {
  it('lets the cluster go first whose lists began first', async () => {
    const turns = new PageTurns({ atOnce: 1 });
    const [first, second] = [turns.cluster(), turns.cluster()];
    openList(first);
    openList(second);
    const begun: string[] = [];
    const pages = [
      page(first, 'first 1', begun),
      page(second, 'second 1', begun),
      page(second, 'second 2', begun),
      page(first, 'first 2', begun),
      page(first, 'first 3', begun),
    ];
    pages.forEach(({ end }) => end());
    await Promise.all(pages.map(({ done }) => done));
    expect(begun).toEqual([
      'first 1',
      'first 2',
      'first 3',
      'second 1',
      'second 2',
    ]);
  });

  it('puts a cluster behind the others when it lists again', async () => {
    const turns = new PageTurns({ atOnce: 1 });
    const [first, second] = [turns.cluster(), turns.cluster()];
    await first.list(async () => {});
    openList(second);
    openList(first);
    const begun: string[] = [];
    const pages = [
      page(second, 'second 1', begun),
      page(first, 'again', begun),
      page(second, 'second 2', begun),
    ];
    pages.forEach(({ end }) => end());
    await Promise.all(pages.map(({ done }) => done));
    expect(begun).toEqual(['second 1', 'second 2', 'again']);
  });

  it('reads only so many at once', async () => {
    const turns = new PageTurns({ atOnce: 2 });
    const cluster = turns.cluster();
    openList(cluster);
    const begun: string[] = [];
    const pages = ['a', 'b', 'c'].map(name => page(cluster, name, begun));
    await nextTurn();
    expect(begun).toEqual(['a', 'b']);
    pages[1].end();
    await pages[1].done;
    await nextTurn();
    expect(begun).toEqual(['a', 'b', 'c']);
    pages.forEach(({ end }) => end());
  });

  it('waits for nobody who does not answer', async () => {
    const turns = new PageTurns({ atOnce: 1, longestMs: 5 });
    const [dead, living] = [turns.cluster(), turns.cluster()];
    openList(dead);
    openList(living);
    const begun: string[] = [];
    page(dead, 'dead 1', begun);
    page(dead, 'dead 2', begun);
    const last = page(living, 'living', begun);
    last.end();
    await last.done;
    expect(begun).toEqual(['dead 1', 'dead 2', 'living']);
  });

  it('goes on after a page that fails', async () => {
    const turns = new PageTurns({ atOnce: 1 });
    const cluster = turns.cluster();
    openList(cluster);
    await expect(
      cluster.page(() => Promise.reject(new Error('cut'))),
    ).rejects.toThrow('cut');
    await expect(cluster.page(async () => 'next')).resolves.toBe('next');
  });
});
