import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { actingBy, writerTo } from '../../clusters/acting/__testUtils__/acting';
import { keepClusterToken } from '../../clusters/acting/clusterTokens';
import { loadFixture } from '../../model/__testUtils__/fixtures';
import { runOperation } from '../runOperation';
import type { OperationTarget } from '../types';
import { deployRevision } from './deployRevision';

const APP = '/apis/core.oam.dev/v1beta1/namespaces/default/applications/web';
const ROLLOUT =
  '/apis/rollouts.kruise.io/v1beta1/namespaces/default/rollouts/web';
const ADA = mockCredentials.user('user:default/ada');

/** Rolls the Application `web` back while its Rollout is held; `lost` is where the portal's writes end. */
async function rollBack(options: {
  writes: JsonObject;
  credentials?: BackstageCredentials;
  lost?: string;
}) {
  const { writes, credentials = ADA, lost } = options;
  const [object] = loadFixture(
    '1.11.0/applications/rollout-withdrawn-unbegun-app.yaml',
  );
  const sent: Array<{ path: string; as?: string; token?: string }> = [];
  const writer = await actingBy(writes).writer(
    {
      cluster: 'dev',
      writer: writerTo('dev', async (path, _request, identity) => {
        if (path === lost) {
          throw new Error('gone');
        }
        const as = identity.headers['impersonate-user'] as string | undefined;
        sent.push({ path, as, token: identity.token });
      }),
    },
    credentials,
  );
  const target = {
    object,
    node: { ref: { kind: 'Application', namespace: 'default', name: 'web' } },
    view: { list: () => [] },
    heldRollouts: () => [
      {
        name: 'Rollout web',
        resume: { method: 'PATCH', path: ROLLOUT, headers: {}, body: '{}' },
      },
    ],
  } as unknown as OperationTarget;
  const { uid, generation } = object.metadata;
  const outcome = runOperation({
    operation: deployRevision,
    target,
    preconditions: { uid: uid!, generation },
    params: { revision: { name: 'web-v1', spec: { components: [] } } },
    connection: { cluster: 'dev', getJson: async () => object as never },
    writer,
    path: APP,
  });
  return { outcome, sent };
}

describe('a rollback that lets a held rollout go', () => {
  it('does both in the name of whoever asked', async () => {
    const { outcome, sent } = await rollBack({
      writes: { as: 'impersonation' },
    });
    await outcome;
    const as = 'backstage:user:default/ada';
    expect(sent).toEqual([
      { path: APP, as },
      { path: ROLLOUT, as },
    ]);
  });

  it('does both with the token of whoever asked, which is kept for nothing after', async () => {
    const credentials = { ...ADA };
    keepClusterToken(credentials, 'of-ada');
    const { outcome, sent } = await rollBack({
      writes: { as: 'userToken' },
      credentials,
    });
    await outcome;
    expect(sent).toEqual([
      { path: APP, token: 'of-ada' },
      { path: ROLLOUT, token: 'of-ada' },
    ]);
  });

  it('says where it stands when it ends between the two, and what is left to do', async () => {
    const { outcome, sent } = await rollBack({
      writes: { as: 'impersonation' },
      lost: ROLLOUT,
    });
    await expect(outcome).rejects.toThrow(
      'only half of it was done. The Application was changed; Rollout web is still paused: resume it.',
    );
    expect(sent.map(({ path }) => path)).toEqual([APP]);
  });
});
