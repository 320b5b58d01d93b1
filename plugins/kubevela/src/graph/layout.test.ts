import { exampleNode, exampleTree } from '../__fixtures__/resources';
import { buildGraph } from './buildGraph';
import { foldGraph } from './folding';
import { layoutGraph, NODE_HEIGHT_PX, NODE_WIDTH_PX } from './layout';

const layoutOf = (nodes: Parameters<typeof buildGraph>[0]) =>
  layoutGraph(foldGraph(buildGraph(nodes, () => true, 'shop')).root);

describe('layoutGraph', () => {
  it('puts children in the next column, the first beside its parent', () => {
    const { nodes } = layoutOf(exampleTree().nodes);
    for (const { drawn, x, y } of nodes) {
      const children = nodes.filter(node => node.drawn.parent === drawn);
      children.forEach(child => expect(child.x).toBeGreaterThan(x));
      expect(children[0]?.y ?? y).toBe(y);
    }
  });

  it('lays nothing over anything else, and all within its size', () => {
    const { nodes, width, height } = layoutOf(exampleTree({ pods: 40 }).nodes);
    for (const [at, node] of nodes.entries()) {
      expect(node.x + NODE_WIDTH_PX).toBeLessThanOrEqual(width);
      expect(node.y + NODE_HEIGHT_PX).toBeLessThanOrEqual(height);
      for (const other of nodes.slice(at + 1)) {
        const apart =
          Math.abs(node.x - other.x) >= NODE_WIDTH_PX ||
          Math.abs(node.y - other.y) >= NODE_HEIGHT_PX;
        expect([node.drawn.id, other.drawn.id, apart]).toEqual([
          node.drawn.id,
          other.drawn.id,
          true,
        ]);
      }
    }
  });

  it('moves nothing above what is added', () => {
    const { nodes } = exampleTree();
    const before = layoutOf(nodes).nodes;
    const added = exampleNode('Service', 'zzz', { component: 'zzz' });
    const after = layoutOf([...nodes, added]).nodes;
    expect(after.slice(0, before.length).map(({ x, y }) => [x, y])).toEqual(
      before.map(({ x, y }) => [x, y]),
    );
  });
});
