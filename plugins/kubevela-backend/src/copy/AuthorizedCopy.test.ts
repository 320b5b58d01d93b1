import { mockCredentials } from '@backstage/backend-test-utils';
import {
  kubevelaApplicationReadPermission,
  kubevelaManifestReadPermission,
  type CopyParameter,
  type InstanceRef,
  type InstanceSummary,
} from '@velastage/plugin-kubevela-common';
import type { AuthorizedCreation } from '../create';
import type { LiveInstance } from '../live/types';
import { InstanceGate } from '../permissions/InstanceGate';
import type { InstancePermissions } from '../permissions/InstancePermissions';
import { AuthorizedCopy } from './AuthorizedCopy';
import type { Copying, PlannedCopy } from './Copying';

const READ = kubevelaApplicationReadPermission.name;
const MANIFEST = kubevelaManifestReadPermission.name;
const dev: InstanceRef = { cluster: 'dev', namespace: 'shop', name: 'web' };
const prod: InstanceRef = { ...dev, cluster: 'prod' };
const fresh: InstanceRef = { ...dev, namespace: 'new' };
const credentials = mockCredentials.user();

const parameter = (take: CopyParameter['take']): CopyParameter => ({
  id: 'components[web].properties.env[TOKEN]',
  scope: 'component',
  path: 'properties.env[TOKEN]',
  hadCommon: false,
  take,
  why: 'hidden',
  hidden: true,
});

/** @param denied - permissions by cluster that the caller lacks */
function setUp(
  denied: Record<string, string[]> = {},
  planned: Partial<PlannedCopy> = {},
) {
  const plan = jest.fn(async () => ({
    application: { metadata: { name: 'web' } },
    parameters: [],
    preconditions: [],
    sourceState: 's',
    targetState: 't',
    ...planned,
  }));
  const compare = jest.fn((_: unknown) => ({ rows: [], same: 0, left: 0 }));
  const apply = jest.fn(async (..._: unknown[]) => ({
    outcome: 'updated',
    problems: [{ severity: 'warning', code: 'c', message: 'm', line: 3 }],
  }));
  const copy = new AuthorizedCopy({
    copying: { plan, compare } as unknown as Copying,
    creation: { apply } as unknown as AuthorizedCreation,
    gate: new InstanceGate({
      permissions: {
        allowedEach: async (
          permissions: Array<{ name: string }>,
          { cluster }: InstanceRef,
        ) => permissions.map(({ name }) => !denied[cluster]?.includes(name)),
      } as unknown as InstancePermissions,
      find: ref => ({ summary: ref as unknown as InstanceSummary }),
    }),
    find: ref =>
      ref.namespace === 'new'
        ? undefined
        : ({ summary: ref } as unknown as LiveInstance),
  });
  return { copy, plan, apply, compare };
}

describe('AuthorizedCopy', () => {
  it('tells nothing of a source or a target that may not be read', async () => {
    for (const cluster of ['dev', 'prod']) {
      const { copy, plan, apply } = setUp({ [cluster]: [READ] });
      await expect(
        copy.copy(dev, { target: prod, dryRun: true }, credentials),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
      expect(plan).not.toHaveBeenCalled();
      expect(apply).not.toHaveBeenCalled();
    }
  });

  it('asks for the manifests of both sides', async () => {
    for (const cluster of ['dev', 'prod']) {
      const { copy, plan } = setUp({ [cluster]: [MANIFEST] });
      await expect(
        copy.copy(dev, { target: prod }, credentials),
      ).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringContaining(MANIFEST),
      });
      expect(plan).not.toHaveBeenCalled();
    }
  });

  it('writes as the caller, with the state that was looked at, and says where it comes from', async () => {
    const { copy, apply } = setUp();
    const { apply: written, isNew } = await copy.copy(
      dev,
      { target: prod },
      credentials,
    );
    expect(apply).toHaveBeenCalledWith(
      prod,
      expect.objectContaining({
        mode: 'update',
        state: 't',
        reason: 'Copied from dev/shop/web',
      }),
      credentials,
    );
    expect(isNew).toBe(false);
    // Lines would be those of a text that nobody has seen.
    expect(written.problems).toEqual([
      { severity: 'warning', code: 'c', message: 'm' },
    ]);
  });

  it('creates where there is none, and does not look for one', async () => {
    const { copy, apply, plan } = setUp();
    await copy.copy(dev, { target: fresh }, credentials);
    expect(plan).toHaveBeenCalledWith(dev, expect.anything(), false);
    expect(apply.mock.calls[0][1]).toMatchObject({ mode: 'create' });
  });

  it('writes nothing before what looks secret is decided on', async () => {
    const { copy, apply } = setUp({}, { parameters: [parameter('ask')] });
    await expect(copy.copy(dev, { target: prod }, credentials)).rejects.toThrow(
      /components\[web\]\.properties\.env\[TOKEN\]/,
    );
    expect(apply).not.toHaveBeenCalled();
    const { parameters } = await copy.copy(
      dev,
      { target: prod, dryRun: true },
      credentials,
    );
    expect(parameters).toHaveLength(1);
  });

  it('promotes only where the preconditions are met, and copies all the same', async () => {
    const { copy, apply } = setUp(
      {},
      {
        preconditions: [
          { code: 'healthy', met: false, message: 'The source is Degraded' },
        ],
      },
    );
    await expect(
      copy.copy(dev, { target: prod, promote: true }, credentials),
    ).rejects.toThrow('Nothing was promoted: The source is Degraded');
    expect(apply).not.toHaveBeenCalled();
    await copy.copy(dev, { target: prod }, credentials);
    expect(apply).toHaveBeenCalledTimes(1);
  });

  it('does not copy an instance onto itself', async () => {
    const { copy } = setUp();
    await expect(
      copy.copy(dev, { target: dev }, credentials),
    ).rejects.toMatchObject({ name: 'InputError' });
  });

  it('compares what may be read, and says what is left out', async () => {
    const { copy, compare } = setUp({ prod: [MANIFEST] });
    const { instances } = await copy.compare([dev, prod], credentials);
    expect(compare).toHaveBeenCalledWith([dev, undefined]);
    expect(instances).toEqual([
      { ...dev, problem: undefined },
      { ...prod, problem: expect.stringContaining(MANIFEST) },
    ]);
  });
});
