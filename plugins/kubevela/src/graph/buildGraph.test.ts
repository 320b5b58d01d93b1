import { exampleNode, exampleTree } from '../__fixtures__/resources';
import { buildGraph } from './buildGraph';
import type { GraphItem } from './types';

const all = () => true;
const show = (item: GraphItem, depth = 0): string[] => [
  `${'-'.repeat(depth)}${item.context ? '~' : ''}${item.id}`,
  ...item.children.flatMap(child => show(child, depth + 1)),
];

describe('buildGraph', () => {
  it('hangs resources under their component and under what owns them', () => {
    const root = buildGraph(
      [
        exampleNode('Pod', 'b', { parents: ['Deployment/a'] }),
        exampleNode('Service', 'a'),
        exampleNode('Deployment', 'a'),
        exampleNode('Pod', 'c', { component: 'cache' }),
        exampleNode('ConfigMap', 'loose', { component: undefined }),
      ],
      all,
      'shop',
    );
    expect(show(root)).toEqual([
      'application',
      '-component:cache',
      '--Pod/c',
      '-component:web',
      '--Deployment/a',
      '---Pod/b',
      '--Service/a',
      '-ConfigMap/loose',
    ]);
    expect(root.name).toBe('shop');
  });

  it('keeps its order when health and the order of the answer change', () => {
    const { nodes } = exampleTree({ pods: 9 });
    const changed = [...nodes]
      .reverse()
      .map(node => ({ ...node, health: { status: 'Degraded' as const } }));
    expect(show(buildGraph(changed, all, 'shop'))).toEqual(
      show(buildGraph(nodes, all, 'shop')),
    );
  });

  it('keeps what a match hangs on, as context that does not count', () => {
    const root = buildGraph(
      exampleTree().nodes,
      node => node.id === 'Pod/cache-0',
      'shop',
    );
    expect(show(root)).toEqual([
      'application',
      '-component:cache',
      '--~StatefulSet/cache',
      '---Pod/cache-0',
    ]);
    expect(root).toMatchObject({ size: 1, bad: 0 });
  });

  it('adds up what is in a part, and how much of it is not well', () => {
    const root = buildGraph(exampleTree().nodes, all, 'shop');
    const parts = root.children.map(({ name, size, bad }) => [name, size, bad]);
    // Not well: the deployment, its replica set, two pods, the config map, the secret.
    expect(parts).toEqual([
      ['cache', 2, 0],
      ['web', 9, 6],
    ]);
  });

  it('cuts cycles and shows each node once', () => {
    const root = buildGraph(
      [
        exampleNode('X', '1', { parents: ['X/2'] }),
        exampleNode('X', '2', { parents: ['X/1'] }),
        exampleNode('X', '3', { parents: ['X/3'] }),
      ],
      all,
      'shop',
    );
    expect(
      show(root)
        .map(line => line.replace(/^-+/, ''))
        .sort(),
    ).toEqual(['X/1', 'X/2', 'X/3', 'application', 'component:web']);
  });
});
