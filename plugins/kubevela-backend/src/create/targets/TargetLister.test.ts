import type { ClusterAccess } from '../../api/ClusterAccess';
import { TargetLister } from './TargetLister';

const NAMESPACES = ['shop', 'kube-system', 'vela-system', 'kruise-rollout'];

function places(environments: Array<{ name: string; namespace: string }>) {
  const cluster = {
    name: 'dev',
    view: { list: () => [] },
    connection: {
      getJson: async () => ({
        items: NAMESPACES.map(name => ({ metadata: { name } })),
      }),
    },
    standing: () => ({ cluster: 'dev', status: 'Connected' }),
  } as unknown as ClusterAccess;
  return new TargetLister({
    clusters: () => [cluster],
    settings: {
      environments: environments.map(each => ({ ...each, cluster: 'dev' })),
    },
  }).list();
}

describe('TargetLister', () => {
  it('offers no namespace of the platform or of a rollout engine', async () => {
    expect(await places([])).toEqual([
      expect.objectContaining({ cluster: 'dev', namespace: 'shop' }),
    ]);
  });

  it('offers whatever configuration names', async () => {
    const found = await places([
      { name: 'engines', namespace: 'kruise-rollout' },
    ]);
    expect(
      found.map(({ namespace, environment }) => [namespace, environment]),
    ).toEqual([
      ['kruise-rollout', 'engines'],
      ['shop', undefined],
    ]);
  });
});
