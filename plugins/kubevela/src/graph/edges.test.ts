import type { ResourceNode } from '@velastage/plugin-kubevela-react';
import { exampleNode } from '../__fixtures__/resources';
import { buildGraph } from './buildGraph';
import { edgesOf } from './edges';
import { foldGraph } from './folding';
import { layoutGraph } from './layout';

const edges = (nodes: ResourceNode[]) => {
  const root = buildGraph(nodes, () => true, 'shop');
  const { nodes: placed } = layoutGraph(foldGraph(root).root);
  return edgesOf(
    root,
    placed.map(({ drawn }) => drawn),
  ).map(({ id }) => id);
};
const linked = (kind: string, name: string, links: string[]): ResourceNode => ({
  ...exampleNode(kind, name),
  links,
});

describe('edgesOf', () => {
  it('draws the tree, further owners and references', () => {
    expect(
      edges([
        exampleNode('Pod', 'p', { parents: ['Job/a', 'Job/b', 'Job/gone'] }),
        exampleNode('Job', 'a'),
        exampleNode('Job', 'b'),
        linked('Service', 's', ['Pod/p', 'Pod/not-here', 'Service/s']),
      ]),
    ).toEqual([
      'owner:application>component:web',
      'owner:component:web>Job/a',
      'owner:Job/a>Pod/p',
      'owner:component:web>Job/b',
      'owner:component:web>Service/s',
      'owner:Job/b>Pod/p',
      'link:Service/s>Pod/p',
    ]);
  });

  it('ends at the fold that the other end is in, once', () => {
    const pods = Array.from({ length: 20 }, (_, i) =>
      exampleNode('Pod', `p${i}`, { parents: ['ReplicaSet/rs'] }),
    );
    const all = edges([
      exampleNode('ReplicaSet', 'rs'),
      ...pods,
      linked(
        'Service',
        's',
        pods.map(({ id }) => id),
      ),
    ]);
    expect(all.filter(id => id.startsWith('link:'))).toEqual([
      'link:Service/s>fold:ReplicaSet/rs|Pod',
    ]);
  });
});
