import { createMockDirectory } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import type { ClusterEndpoint } from '@velastage/plugin-kubevela-node';
import { KubernetesPluginConnector } from './KubernetesPluginConnector';

const KEY = 'kubernetes.clusterLocatorMethods[0].clusters[0]';

describe('KubernetesPluginConnector', () => {
  const directory = createMockDirectory();

  const list = (...clusterLocatorMethods: object[]) =>
    new KubernetesPluginConnector(
      new ConfigReader({ kubernetes: { clusterLocatorMethods } } as any),
    ).listClusters();

  async function connect(cluster: object) {
    const [definition] = await list({
      type: 'config',
      clusters: [{ name: 'eu', url: 'https://eu.example.com', ...cluster }],
    });
    return definition.connect();
  }

  it('takes clusters with a service account', async () => {
    directory.setContent({ 'ca.crt': 'CA from file' });
    const clusters = await list(
      { type: 'catalog' },
      {
        type: 'config',
        clusters: [
          {
            name: 'eu',
            title: 'Europe',
            url: 'https://eu.example.com',
            authProvider: 'serviceAccount',
            serviceAccountToken: 'abc',
            caData: Buffer.from('CA').toString('base64'),
          },
          {
            name: 'us',
            url: 'https://us.example.com',
            authMetadata: {
              'kubernetes.io/auth-provider': 'serviceAccount',
              serviceAccountToken: 'def',
            },
            caFile: directory.resolve('ca.crt'),
            skipTLSVerify: true,
          },
        ],
      },
    );
    expect(clusters).toMatchObject([
      {
        name: 'eu',
        title: 'Europe',
        source: 'kubernetes.clusterLocatorMethods[1].clusters[0]',
      },
      { name: 'us', source: 'kubernetes.clusterLocatorMethods[1].clusters[1]' },
    ]);
    const [eu, us] = (await Promise.all(
      clusters.map(cluster => cluster.connect()),
    )) as ClusterEndpoint[];
    expect(eu.tls).toEqual({ ca: Buffer.from('CA'), skipVerify: false });
    expect(us.tls).toEqual({ ca: 'CA from file', skipVerify: true });
    expect(await eu.authorize({ refresh: false })).toEqual({
      headers: { authorization: 'Bearer abc' },
    });
    expect(await us.authorize({ refresh: false })).toEqual({
      headers: { authorization: 'Bearer def' },
    });
  });

  it('takes a local kubectl proxy', async () => {
    const [local] = await list({ type: 'localKubectlProxy' });
    expect(local.name).toBe('local');
    expect(await local.connect()).toMatchObject({
      server: expect.stringMatching(/^http:\/\/.+:8001$/),
    });
  });

  it('says that a service account without a token needs a pod to run in', async () => {
    const endpoint = (await connect({
      authProvider: 'serviceAccount',
    })) as ClusterEndpoint;
    await expect(endpoint.authorize({ refresh: false })).rejects.toThrow(
      `${KEY}.serviceAccountToken: file /var/run/secrets/kubernetes.io/serviceaccount/token not found`,
    );
  });

  it.each([
    ['google', 'takes its token from the browser'],
    ['oidc', 'takes its token from the browser'],
    ['aks', 'takes its token from the browser'],
    ['aws', 'is not built in'],
    ['azure', 'is not built in'],
    ['googleServiceAccount', 'is not built in'],
    ['other', 'is not known'],
  ])('says that %s will not do', async (authProvider, sentence) => {
    const answer = await connect({ authProvider });
    expect(answer).toMatchObject({
      problem: {
        message: expect.stringMatching(
          `^${KEY.replace(
            /[[\]]/g,
            '\\$&',
          )}\\.authProvider: ${authProvider} ${sentence}`,
        ),
        advice: expect.stringContaining('serviceAccount'),
      },
    });
  });

  it.each([
    [{ authProvider: undefined }, `${KEY}.authProvider: is missing`],
    [{ url: 'nonsense' }, `${KEY}.url: must be a URL`],
    [{ caFile: '/nowhere/ca' }, `${KEY}.caFile: file /nowhere/ca not found`],
  ])('says what is wrong with %j', async (cluster, message) => {
    const answer = await connect({
      authProvider: 'serviceAccount',
      serviceAccountToken: 'abc',
      ...cluster,
    });
    expect(answer).toMatchObject({ problem: { message } });
  });

  it('finds nothing where the Kubernetes plugin is not configured', async () => {
    const connector = new KubernetesPluginConnector(new ConfigReader({}));
    expect(await connector.listClusters()).toEqual([]);
  });
});
