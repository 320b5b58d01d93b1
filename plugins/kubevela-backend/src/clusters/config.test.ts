import { ConfigReader } from '@backstage/config';
import { readKubeVelaConfig } from './config';

const read = (kubevela: unknown) =>
  readKubeVelaConfig(new ConfigReader({ kubevela } as any));

describe('readKubeVelaConfig', () => {
  it('has defaults for everything', () => {
    expect(readKubeVelaConfig(new ConfigReader({}))).toEqual({
      clusters: [],
      kubernetesClusters: true,
      environments: [],
      ignoreMissingAddress: false,
      watch: {},
    });
  });

  it('reads what is given', () => {
    const environment = {
      name: 'prod-eu',
      tier: 'production',
      cluster: 'eu',
      namespace: 'prod-*',
    };
    expect(
      read({
        clusters: [{ name: 'eu', title: 'Europe', kubeconfig: '/k' }],
        kubernetesClusters: false,
        environments: [environment],
        defaultOwner: 'group:default/platform',
        ignoreMissingAddress: true,
        watch: { stallSeconds: 30, pageSize: 100 },
        permission: { some: 'other part' },
      }),
    ).toEqual({
      clusters: [
        { name: 'eu', title: 'Europe', kubeconfig: '/k', unknownKeys: [] },
      ],
      kubernetesClusters: false,
      environments: [environment],
      defaultOwner: 'group:default/platform',
      ignoreMissingAddress: true,
      watch: { stallMs: 30_000, pageSize: 100 },
    });
  });

  it.each([
    [{ clusters: {} }, 'kubevela.clusters:'],
    [{ clusters: [{ title: 'x' }] }, 'kubevela.clusters[0].name:'],
    [{ clusters: [{ name: 'a' }, { name: 7 }] }, 'kubevela.clusters[1].name:'],
    [{ kubernetesClusters: 'no' }, 'kubevela.kubernetesClusters:'],
    [
      { environments: [{ name: 'a', cluster: 'b' }] },
      'kubevela.environments[0].namespace:',
    ],
    [{ watch: { stallSeconds: 'x' } }, 'kubevela.watch.stallSeconds:'],
    [{ defaultOwner: ['x'] }, 'kubevela.defaultOwner:'],
  ])('names the key of the wrong type: %j', (kubevela, key) => {
    expect(() => read(kubevela)).toThrow(`Invalid configuration: ${key}`);
  });

  it('does not judge a cluster', () => {
    expect(
      read({ clusters: [{ name: 'a', kubeConfig: '/k', inCluster: 'yes' }] })
        .clusters,
    ).toEqual([
      {
        name: 'a',
        kubeConfig: '/k',
        inCluster: 'yes',
        unknownKeys: ['kubeConfig'],
      },
    ]);
  });
});
