import { createMockDirectory } from '@backstage/backend-test-utils';
import type { ClusterEndpoint } from '@velastage/plugin-kubevela-node';
import { stringify } from 'yaml';
import { ConfiguredConnector } from './ConfiguredConnector';

const kubeconfig = (user: object, more: object = {}) =>
  stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name: 'eu',
        cluster: {
          server: 'https://eu.example.com',
          'certificate-authority-data': Buffer.from('CA').toString('base64'),
          'tls-server-name': 'kubernetes',
        },
      },
      { name: 'us', cluster: { server: 'https://us.example.com' } },
    ],
    users: [{ name: 'me', user }],
    contexts: [
      { name: 'eu', context: { cluster: 'eu', user: 'me' } },
      { name: 'us', context: { cluster: 'us', user: 'me' } },
    ],
    'current-context': 'eu',
    ...more,
  });

describe('ConfiguredConnector', () => {
  const directory = createMockDirectory();

  /** Connects the second of two clusters, so that messages have an index to get right. */
  async function connect(cluster: object) {
    const unknownKeys: string[] = [];
    const connector = new ConfiguredConnector([
      { name: 'first', unknownKeys },
      { name: 'second', unknownKeys, ...cluster },
    ]);
    const [, second] = await connector.listClusters();
    return second.connect();
  }

  async function endpoint(cluster: object): Promise<ClusterEndpoint> {
    const answer = await connect(cluster);
    expect(answer).not.toHaveProperty('problem');
    return answer as ClusterEndpoint;
  }

  async function problem(cluster: object): Promise<string> {
    const answer = await connect(cluster);
    expect(answer).toHaveProperty('problem');
    return (answer as any).problem.message;
  }

  const token = async (of: ClusterEndpoint, refresh = false) =>
    (await of.authorize({ refresh })).headers?.authorization;

  it('takes the current context, its trust and its token', async () => {
    directory.setContent({ config: kubeconfig({ token: 'abc' }) });
    const path = directory.resolve('config');
    const eu = await endpoint({ kubeconfig: path });
    expect(eu).toMatchObject({
      server: 'https://eu.example.com',
      tls: { ca: Buffer.from('CA'), serverName: 'kubernetes' },
    });
    expect(await token(eu)).toBe('Bearer abc');
  });

  it('takes the context that is named', async () => {
    directory.setContent({ config: kubeconfig({ token: 'abc' }) });
    const path = directory.resolve('config');
    const us = await endpoint({ kubeconfig: path, context: 'us' });
    expect(us.server).toBe('https://us.example.com');
  });

  it('reads a token that was written anew when the old is refused', async () => {
    directory.setContent({ config: kubeconfig({ token: 'old' }) });
    const eu = await endpoint({ kubeconfig: directory.resolve('config') });
    expect(await token(eu)).toBe('Bearer old');
    directory.setContent({ config: kubeconfig({ token: 'new' }) });
    expect(await token(eu)).toBe('Bearer old');
    expect(await token(eu, true)).toBe('Bearer new');
    expect(await token(eu)).toBe('Bearer new');
  });

  it('reads token files beside the kubeconfig, and again when refused', async () => {
    directory.setContent({
      config: kubeconfig({ tokenFile: 'token' }),
      token: 'one\n',
    });
    const eu = await endpoint({ kubeconfig: directory.resolve('config') });
    expect(await token(eu)).toBe('Bearer one');
    directory.addContent({ token: 'two\n' });
    expect(await token(eu, true)).toBe('Bearer two');
  });

  it('takes an http server, as of kubectl proxy', async () => {
    const server = 'http://127.0.0.1:8001';
    directory.setContent({
      config: kubeconfig(
        {},
        { clusters: [{ name: 'eu', cluster: { server } }] },
      ),
    });
    const eu = await endpoint({ kubeconfig: directory.resolve('config') });
    expect(eu.server).toBe(server);
    expect(await token(eu)).toBeUndefined();
  });

  it('hands over client certificates', async () => {
    const data = (text: string) => Buffer.from(text).toString('base64');
    directory.setContent({
      config: kubeconfig({
        'client-certificate-data': data('CERT'),
        'client-key-data': data('KEY'),
      }),
    });
    const eu = await endpoint({ kubeconfig: directory.resolve('config') });
    const { clientCertificate } = await eu.authorize({ refresh: false });
    expect(String(clientCertificate?.cert)).toBe('CERT');
    expect(String(clientCertificate?.key)).toBe('KEY');
  });

  it('runs a plugin once, and again when its token is refused', async () => {
    directory.setContent({
      config: kubeconfig({
        exec: {
          apiVersion: 'client.authentication.k8s.io/v1',
          command: process.execPath,
          args: [directory.resolve('plugin.js')],
        },
      }),
      'plugin.js': `
        const { appendFileSync, readFileSync } = require('fs');
        const log = ${JSON.stringify(directory.resolve('runs'))};
        appendFileSync(log, 'x');
        console.log(JSON.stringify({
          status: {
            token: 'run-' + readFileSync(log, 'utf8').length,
            expirationTimestamp: '2999-01-01T00:00:00Z',
          },
        }));`,
    });
    const eu = await endpoint({ kubeconfig: directory.resolve('config') });
    expect(await token(eu)).toBe('Bearer run-1');
    expect(await token(eu)).toBe('Bearer run-1');
    expect(await token(eu, true)).toBe('Bearer run-2');
  });

  it.each([
    [{}, 'kubevela.clusters[1]: has neither kubeconfig nor inCluster'],
    [
      { kubeconfig: '/nowhere/x' },
      'kubevela.clusters[1].kubeconfig: file /nowhere/x not found',
    ],
    [{ kubeconfig: 7 }, 'kubevela.clusters[1].kubeconfig: must be a path'],
    [
      { kubeconfig: '/x', context: 7 },
      'kubevela.clusters[1].context: must be a name',
    ],
    [
      { inCluster: 'yes' },
      'kubevela.clusters[1].inCluster: must be true or false',
    ],
    [
      { inCluster: true, kubeconfig: '/x' },
      'kubevela.clusters[1]: has both kubeconfig and inCluster',
    ],
    [
      { inCluster: true },
      'kubevela.clusters[1].inCluster: the backend does not run in a Kubernetes cluster',
    ],
    [
      { kubeconfig: '/x', unknownKeys: ['kubeConfig'] },
      'kubevela.clusters[1].kubeConfig: unknown key',
    ],
  ])('says what is wrong with %j', async (cluster, message) => {
    expect(await problem(cluster)).toBe(message);
  });

  it('says what is wrong with a kubeconfig', async () => {
    directory.setContent({
      'no-yaml': 'users: [{token: hunter2',
      'no-current': kubeconfig({}, { 'current-context': '' }),
      'no-cluster': kubeconfig({}, { clusters: [] }),
      good: kubeconfig({}),
    });
    const at = (name: string) => directory.resolve(name);
    const key = 'kubevela.clusters[1]';
    const noYaml = await problem({ kubeconfig: at('no-yaml') });
    expect(noYaml).toContain(
      `${key}.kubeconfig: ${at('no-yaml')} is not a kubeconfig`,
    );
    expect(noYaml).not.toContain('hunter2');
    expect(await problem({ kubeconfig: at('no-current') })).toBe(
      `${key}.kubeconfig: ${at('no-current')} has no current-context`,
    );
    expect(await problem({ kubeconfig: at('no-cluster') })).toBe(
      `${key}.kubeconfig: context eu of ${at('no-cluster')} names no cluster`,
    );
    expect(await connect({ kubeconfig: at('good'), context: 'x' })).toEqual({
      problem: {
        message: `${key}.context: ${at('good')} has no context x`,
        advice: 'It has: eu, us.',
      },
    });
  });
});
