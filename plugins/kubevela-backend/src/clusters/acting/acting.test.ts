import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { mockCredentials } from '@backstage/backend-test-utils';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { toHttpError } from '../../api/toHttpError';
import { requestInfo } from '../requestInfo';
import { statusError } from '../statusError';
import { actingBy, writerTo } from './__testUtils__/acting';
import { keepClusterToken } from './clusterTokens';
import type { Identity } from './Identity';
import { namesOfUser } from './namesInCluster';
import { readWritesSettings } from './readSettings';

const SOURCE = join(__dirname, '../..');
const TEMPLATES = { user: 'backstage:{ref}', group: 'backstage:{ref}' };
const ADA = mockCredentials.user('user:default/ada');
const PATH = '/apis/apps/v1/namespaces/shop/deployments/web';

const read = (writes: JsonObject) =>
  readWritesSettings(new ConfigReader({ kubevela: { writes } }));
const identityOf = async (
  acting: ReturnType<typeof actingBy>,
  credentials: typeof ADA | undefined = ADA,
  cluster = 'dev',
): Promise<Identity> =>
  (
    await acting.writer(
      { cluster, writer: writerTo(cluster, async () => ({})) },
      credentials,
    )
  ).identity;

describe('names in a cluster', () => {
  it('tell a user and the groups that own in their name, and nothing else that they own', () => {
    expect(
      namesOfUser(
        'user:default/ada',
        ['user:default/ada', 'group:default/payments', 'system:default/shop'],
        TEMPLATES,
      ),
    ).toEqual({
      user: 'backstage:user:default/ada',
      groups: ['backstage:group:default/payments'],
    });
    expect(
      namesOfUser('user:de/ada', [], {
        user: '{name}@{namespace}.example.com',
        group: '{name}',
      }).user,
    ).toBe('ada@de.example.com');
  });

  it.each(['system:masters', ' System:x'])(
    'never make what Kubernetes keeps for itself: %s',
    name => {
      expect(() =>
        namesOfUser('user:default/ada', [`group:default/${name}`], {
          ...TEMPLATES,
          group: '{name}',
        }),
      ).toThrow();
    },
  );

  it('never make a header of two', () => {
    expect(() =>
      namesOfUser(
        'user:default/ada\r\nimpersonate-group: admins',
        [],
        TEMPLATES,
      ),
    ).toThrow('printable');
  });
});

describe('kubevela.writes', () => {
  it('is the portal itself unless told, and can differ by cluster', () => {
    expect(read({}).default.as).toBe('serviceAccount');
    const { clusters } = read({
      as: 'impersonation',
      group: 'idp:{name}',
      clusters: [{ name: 'prod', as: 'userToken' }],
    });
    expect(clusters.get('prod')).toMatchObject({
      as: 'userToken',
      group: 'idp:{name}',
    });
  });

  it.each<[JsonObject, string]>([
    [{ as: 'impersonate' }, 'kubevela.writes.as'],
    [{ user: 'backstage' }, 'kubevela.writes.user'],
    [{ group: 'system:{name}' }, 'kubevela.writes.group'],
    [{ user: '{ref}{email}' }, 'kubevela.writes.user'],
    [{ userPrefix: 'x' }, 'kubevela.writes'],
    [{ clusters: [{ name: 'a', ass: 'x' }] }, 'kubevela.writes.clusters.0'],
    [{ clusters: [{ name: 'a' }, { name: 'a' }] }, 'names a twice'],
  ])('refuses to guess: %j', (writes, key) => {
    expect(() => read(writes)).toThrow(key);
  });
});

describe('Acting', () => {
  it('is nobody but the portal where nothing is said', async () => {
    const identity = await identityOf(actingBy());
    expect(identity.person).toBeUndefined();
    expect(identity.headers).toEqual({});
  });

  it('speaks for the user with their groups', async () => {
    const acting = actingBy({ as: 'impersonation' }, [
      'user:default/ada',
      'group:default/payments',
    ]);
    expect((await identityOf(acting)).headers).toEqual({
      'impersonate-user': 'backstage:user:default/ada',
      'impersonate-group': ['backstage:group:default/payments'],
    });
  });

  it('names a service that asks by itself, without any groups', async () => {
    const acting = actingBy({ as: 'impersonation' }, [
      'group:default/payments',
    ]);
    const service = mockCredentials.service('external:ci');
    expect((await identityOf(acting, service as never)).headers).toEqual({
      'impersonate-user': 'backstage:service:external:ci',
    });
  });

  it('does not write for nobody', async () => {
    await expect(
      identityOf(actingBy({ as: 'impersonation' }), null as never),
    ).rejects.toThrow('nobody is known');
    await expect(
      identityOf(
        actingBy({ as: 'impersonation' }),
        mockCredentials.none() as never,
      ),
    ).rejects.toThrow('nobody is known');
  });

  it("takes a person's own token, and nothing where there is none", async () => {
    const acting = actingBy({
      as: 'serviceAccount',
      clusters: [{ name: 'prod', as: 'userToken' }],
    });
    await expect(identityOf(acting, ADA, 'prod')).rejects.toThrow(
      'has sent none for it. Do it on a page of the portal',
    );
    const credentials = mockCredentials.user('user:default/ada');
    keepClusterToken(credentials, 'hers');
    const identity = await identityOf(acting, credentials, 'prod');
    expect(identity.token).toBe('hers');
    expect(JSON.stringify(identity)).not.toContain('hers');
    expect(
      (await identityOf(acting, credentials, 'dev')).token,
    ).toBeUndefined();
  });

  it('asks the cluster before what is done elsewhere', async () => {
    const acting = actingBy({ as: 'impersonation' });
    const asked: any[] = [];
    const writer = await acting.writer(
      {
        cluster: 'dev',
        writer: writerTo('dev', async (_, { body }) => {
          asked.push(JSON.parse(String(body)).spec);
          return { status: { allowed: asked.length > 1 } };
        }),
      },
      ADA,
    );
    await expect(writer.require('PATCH', PATH)).rejects.toMatchObject({
      person: 'user:default/ada',
    });
    expect(asked).toEqual([
      {
        resourceAttributes: {
          verb: 'patch',
          group: 'apps',
          resource: 'deployments',
          namespace: 'shop',
          name: 'web',
        },
      },
    ]);
    await writer.require('PATCH', PATH);
  });

  it('is the only one that makes identities, of all that is no test', () => {
    const makers = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
      .filter(file => /\.ts$/.test(file) && !/test|__testUtils__/i.test(file))
      .filter(file =>
        /Identity\.(portal|impersonated|bearing)\(/.test(
          readFileSync(join(SOURCE, file), 'utf8'),
        ),
      );
    expect(makers.sort()).toEqual([
      relative(SOURCE, join(SOURCE, 'clusters/ClusterConnection.ts')),
      relative(SOURCE, join(__dirname, 'Acting.ts')),
    ]);
  });
});

describe('what a cluster refuses to a person', () => {
  const refused = (message: string, status = 403, inCluster?: string) =>
    statusError(
      'dev',
      requestInfo('PATCH', PATH),
      { status, body: { message } },
      { ref: 'user:default/ada', inCluster },
    );

  it('is told with the place, and what to ask for', () => {
    const error = refused('forbidden', 403, 'backstage:user:default/ada');
    const { name, message } = toHttpError(error) as Error;
    expect({ name, message }).toEqual({
      name: 'NotAllowedError',
      message: `dev: user:default/ada, whom the cluster knows as backstage:user:default/ada, may not patch deployments.apps in namespace shop. Nothing was done.
Ask whoever keeps the cluster dev for a role with this rule in namespace shop:
- apiGroups: ["apps"]
  resources: ["deployments"]
  verbs: ["patch"]
`,
    });
  });

  it('is not what the cluster refuses to the portal', () => {
    const error = refused(
      'users "backstage:user:default/ada" is forbidden: User "portal" cannot impersonate resource "users" in API group "" at the cluster scope',
      403,
      'backstage:user:default/ada',
    );
    expect(error.rule).toContain('impersonate');
    expect(toHttpError(error)).toMatchObject({
      name: 'ServiceUnavailableError',
    });
  });

  it('is not what admission refuses to everybody', () => {
    const error = refused('exceeded quota: q', 403, 'backstage:x');
    expect(toHttpError(error)).toMatchObject({ name: 'InputError' });
  });

  it('says so where a token has expired', () => {
    const { name, message } = toHttpError(
      refused('Unauthorized', 401),
    ) as Error;
    expect(name).toBe('NotAllowedError');
    expect(message).toContain('Sign in');
  });
});
