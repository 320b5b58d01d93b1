import { exampleTree } from '../__fixtures__/resources';
import { buildGraph } from './buildGraph';
import { foldGraph } from './folding';
import { neighbour } from './keyboard';
import { layoutGraph } from './layout';
import { homeViewport, isInView } from './viewport';

describe('neighbour', () => {
  const { nodes } = layoutGraph(
    foldGraph(buildGraph(exampleTree().nodes, () => true, 'shop')).root,
  );
  it.each([
    ['application', 'ArrowRight', 'component:cache'],
    ['component:cache', 'ArrowDown', 'component:web'],
    ['component:web', 'ArrowUp', 'component:cache'],
    ['StatefulSet/cache', 'ArrowDown', 'ConfigMap/web-settings'],
    ['Pod/cache-0', 'ArrowLeft', 'StatefulSet/cache'],
    ['Pod/cache-0', 'ArrowRight', undefined],
    ['Pod/cache-0', 'Home', 'application'],
    ['Pod/cache-0', 'a', undefined],
    ['gone', 'ArrowLeft', undefined],
  ])('leads from %s with %s to %s', (from, key, to) => {
    expect(neighbour(nodes, from, key)).toBe(to);
  });
});

describe('homeViewport', () => {
  const screen = { width: 1_000, height: 600 };

  it('shows all of a graph that fits, no larger than it is', () => {
    expect(homeViewport({ width: 300, height: 200 }, screen).zoom).toBe(1);
    const { zoom } = homeViewport({ width: 1_200, height: 200 }, screen);
    expect(zoom).toBeCloseTo(0.8);
  });

  it('shows the beginning of one that does not, readable', () => {
    const view = homeViewport({ width: 900, height: 9_000 }, screen);
    expect(view.zoom).toBeGreaterThan(0.6);
    expect(isInView({ x: 0, y: 0 }, screen, view)).toBe(true);
  });

  it('shows the node that matters, wherever it is', () => {
    for (const y of [0, 300, 4_000, 8_950]) {
      const node = { x: 2_000, y };
      const view = homeViewport({ width: 2_212, height: 9_000 }, screen, node);
      expect(isInView(node, screen, view)).toBe(true);
    }
  });
});
