import type { ResourceNode } from '@velastage/plugin-kubevela-react';
import { manyResources } from '../__fixtures__/manyResources';
import { exampleNode } from '../__fixtures__/resources';
import { isWell } from '../resources/wellness';
import { buildGraph } from './buildGraph';
import { DRAWN_BUDGET, foldGraph, MAX_DRAWN } from './folding';
import { layoutGraph } from './layout';
import type { DrawnNode } from './types';

const all = () => true;
const pods = (count: number, bad: number): ResourceNode[] => [
  exampleNode('ReplicaSet', 'rs'),
  ...Array.from({ length: count }, (_, i) =>
    exampleNode('Pod', `p${String(i).padStart(4, '0')}`, {
      parents: ['ReplicaSet/rs'],
      // The last ones, so that the order of names does not bring them up.
      health: { status: i >= count - bad ? 'Degraded' : 'Healthy' },
    }),
  ),
];
const fold = (
  nodes: ResourceNode[],
  options?: Parameters<typeof foldGraph>[1],
) => foldGraph(buildGraph(nodes, all, 'shop'), options);
const flat = (node: DrawnNode): DrawnNode[] => [
  node,
  ...node.children.flatMap(flat),
];
const ids = (folded: ReturnType<typeof foldGraph>) =>
  flat(folded.root).map(({ id }) => id);
const folds = (folded: ReturnType<typeof foldGraph>) =>
  flat(folded.root).flatMap(node => node.fold ?? []);

describe('foldGraph', () => {
  it('draws a few siblings one by one', () => {
    const folded = fold(pods(6, 1));
    expect(ids(folded)).toHaveLength(1 + 1 + 1 + 6);
    expect(folded).toMatchObject({ hidden: 0, full: false });
  });

  it('folds many like siblings and leaves the worst in sight', () => {
    const folded = fold(pods(48, 3));
    expect(ids(folded)).toEqual([
      'application',
      'component:web',
      'ReplicaSet/rs',
      'Pod/p0045',
      'Pod/p0046',
      'Pod/p0047',
      'fold:ReplicaSet/rs|Pod',
    ]);
    expect(folds(folded)).toMatchObject([
      { kind: 'Pod', count: 45, bad: 0, rest: true },
    ]);
    expect(folded.hidden).toBe(45);
  });

  it('says how many of the folded are not well', () => {
    expect(folds(fold(pods(48, 40)))).toMatchObject([{ count: 43, bad: 35 }]);
  });

  it('does not fold what has something under it with what has not', () => {
    const nodes = [
      exampleNode('Deployment', 'web'),
      ...Array.from({ length: 11 }, (_, i) =>
        exampleNode('ReplicaSet', `web-${i}`, { parents: ['Deployment/web'] }),
      ),
      exampleNode('Pod', 'web-7-x', { parents: ['ReplicaSet/web-7'] }),
    ];
    const folded = fold(nodes);
    expect(ids(folded)).toContain('Pod/web-7-x');
    expect(folds(folded)).toMatchObject([{ kind: 'ReplicaSet', count: 10 }]);
  });

  it('unfolds step by step', () => {
    const id = 'fold:ReplicaSet/rs|Pod';
    expect(folds(fold(pods(130, 0)))).toMatchObject([{ count: 130 }]);
    const once = fold(pods(130, 0), { unfolded: [id] });
    expect(folds(once)).toMatchObject([{ count: 80 }]);
    const often = fold(pods(130, 0), { unfolded: [id, id, id] });
    expect(folds(often)).toEqual([]);
    expect(often.hidden).toBe(0);
  });

  it('draws a selected resource whatever is folded', () => {
    const folded = fold(pods(130, 10), { selected: 'Pod/p0007' });
    expect(ids(folded)).toContain('Pod/p0007');
    expect(ids(fold(pods(130, 10)))).not.toContain('Pod/p0007');
  });

  it('keeps within the budget, the worst first with what leads to them', () => {
    const nodes = Array.from({ length: 90 }, (_, i) => [
      exampleNode('Deployment', `d${i}`, { component: `c${i}` }),
      exampleNode('Pod', `d${i}`, {
        component: `c${i}`,
        parents: [`Deployment/d${i}`],
        health: { status: i === 77 ? 'Degraded' : 'Healthy' },
      }),
    ]).flat();
    const folded = fold(nodes, { budget: 40 });
    expect(ids(folded).length).toBeLessThanOrEqual(40);
    expect(ids(folded)).toEqual(
      expect.arrayContaining(['component:c77', 'Deployment/d77', 'Pod/d77']),
    );
    const drawn = flat(folded.root).filter(({ item }) => item?.node).length;
    expect(folded.hidden).toBe(nodes.length - drawn);
  });

  it('makes no fold of a single one, which would take as much room', () => {
    const folded = fold(manyResources(14_000));
    expect(
      folds(folded).filter(({ count, rest }) => count === 1 && !rest),
    ).toEqual([]);
  });

  it('ends unfolding before the browser gives up', () => {
    const id = 'fold:ReplicaSet/rs|Pod';
    const folded = fold(pods(3_000, 0), { unfolded: Array(60).fill(id) });
    expect(ids(folded).length).toBeLessThanOrEqual(MAX_DRAWN);
    expect(folded.full).toBe(true);
  });

  it.each([
    ['in one part', pods(14_000, 30)],
    ['in hundreds of parts', manyResources(14_000)],
  ])('copes with 14,000 resources %s', (_, nodes) => {
    // Of the processor, not of the clock: other tests run at the same time.
    const start = process.cpuUsage();
    const root = buildGraph(nodes, all, 'shop');
    const folded = foldGraph(root);
    const { nodes: placed } = layoutGraph(folded.root);
    const { user, system } = process.cpuUsage(start);
    const tookMs = (user + system) / 1_000;
    expect(placed.length).toBeLessThanOrEqual(DRAWN_BUDGET);
    const drawn = placed.flatMap(node => node.drawn.item?.node ?? []);
    expect(drawn.some(node => !isWell(node))).toBe(true);
    expect(folded.hidden).toBe(nodes.length - drawn.length);
    // Some 50 ms on an idle machine.
    expect(tookMs).toBeLessThan(1_000);
  });
});
