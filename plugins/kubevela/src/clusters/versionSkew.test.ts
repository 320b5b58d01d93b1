import { exampleCluster } from '../__fixtures__/clusters';
import { versionSkew } from './versionSkew';

const cluster = (name: string, vela: string | undefined, kubernetes: string) =>
  exampleCluster(name, {
    velaCore: vela ? { installed: true, version: vela } : undefined,
    kubernetesVersion: kubernetes,
  });

describe('versionSkew', () => {
  it('is silent where versions are the same, whether with a v or without, whatever the patch of Kubernetes', () => {
    expect(
      versionSkew([
        cluster('a', '1.10.9', 'v1.34.1'),
        cluster('b', 'v1.10.9', 'v1.34.4+k3s1'),
        cluster('c', undefined, 'v1.34.0'),
      ]),
    ).toEqual([]);
  });

  it('says which clusters run which version, most clusters first', () => {
    expect(
      versionSkew([
        cluster('a', '1.9.0', 'v1.34.1'),
        cluster('b', '1.10.9', 'v1.33.1'),
        cluster('c', '1.10.9', 'v1.34.1'),
      ]),
    ).toEqual([
      {
        what: 'velaCore',
        versions: [
          { version: '1.10.9', clusters: ['b', 'c'] },
          { version: '1.9.0', clusters: ['a'] },
        ],
      },
      {
        what: 'kubernetes',
        versions: [
          { version: '1.34', clusters: ['a', 'c'] },
          { version: '1.33', clusters: ['b'] },
        ],
      },
    ]);
  });
});
