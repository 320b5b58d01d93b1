import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type {
  ApplyResult,
  CopyResult,
  Instance,
} from '@velastage/plugin-kubevela-common';
import type { Portal } from '../portal/Portal';
import { createApplyAction } from './apply';
import { createCopyAction } from './copy';
import { createDeleteAction } from './delete';
import { createRenderAction } from './render';

const workspace = createMockDirectory();
const input = {
  cluster: 'dev',
  namespace: 'shop',
  name: 'checkout',
  components: [{ type: 'webservice', properties: { image: 'nginx' } }],
};
const applied: ApplyResult = {
  outcome: 'created',
  dryRun: false,
  problems: [],
  changes: [],
  manifest: 'kind: Application\n',
};
const copied: CopyResult = {
  isNew: false,
  sourceState: 's',
  preconditions: [],
  parameters: [
    {
      id: 'components[web].properties.image',
      scope: 'component',
      path: 'properties.image',
      hadCommon: false,
      take: 'source',
      why: 'rule-take',
      hidden: false,
    },
  ],
  apply: { ...applied, outcome: 'updated' },
};
const healthy = {
  summary: {
    delivery: { state: 'Delivered' },
    health: { status: 'Healthy' },
  },
  problems: [],
} as unknown as Instance;

function fakePortal(more: Partial<Portal> = {}) {
  return {
    apply: jest.fn(async () => applied),
    copy: jest.fn(async () => copied),
    getInstance: jest.fn(async () => healthy),
    delete: jest.fn(async () => {}),
    ...more,
  } satisfies Portal;
}

function context({
  isDryRun,
  ...more
}: { isDryRun?: boolean; input?: object } = {}) {
  const outputs: Record<string, unknown> = {};
  return {
    ...createMockActionContext<any>({
      input,
      workspacePath: workspace.path,
      ...more,
    }),
    isDryRun,
    outputs,
    output: (name: PropertyKey, value: unknown) => {
      outputs[String(name)] = value;
    },
  };
}

const applyAction = (portal: Portal, entity?: string) =>
  createApplyAction({
    portal,
    entityOf: async () => entity,
    baseUrl: 'https://portal.example/',
    intervalMs: 0,
  });

describe('kubevela:application:apply', () => {
  it('writes as the person who runs the template, waits, and says where it is', async () => {
    const portal = fakePortal();
    const ctx = context();
    await applyAction(portal, 'component:default/checkout').handler(ctx);
    const me = await ctx.getInitiatorCredentials();
    expect(portal.apply).toHaveBeenCalledWith(
      { cluster: 'dev', namespace: 'shop', name: 'checkout' },
      expect.objectContaining({
        mode: 'apply',
        dryRun: false,
        manifest: expect.stringContaining('type: webservice'),
      }),
      me,
    );
    expect(portal.getInstance).toHaveBeenCalledWith(expect.anything(), me);
    expect(ctx.outputs).toEqual({
      outcome: 'created',
      path: '/kubevela/applications/shop/checkout?instance=dev%2Fshop%2Fcheckout',
      url: 'https://portal.example/kubevela/applications/shop/checkout?instance=dev%2Fshop%2Fcheckout',
      entityRef: 'component:default/checkout',
      health: 'healthy',
      manifest: 'kind: Application\n',
    });
  });

  it('waits a little for the entity of a new application, and not for ever', async () => {
    const ask = async (answers: Array<string | undefined>) => {
      const entityOf = jest.fn(async () => answers.shift());
      const ctx = context();
      await createApplyAction({
        portal: fakePortal(),
        entityOf,
        baseUrl: '',
        intervalMs: 0,
      }).handler(ctx);
      return {
        found: ctx.outputs.entityRef,
        asked: entityOf.mock.calls.length,
      };
    };
    expect(await ask([undefined, 'component:default/web'])).toEqual({
      found: 'component:default/web',
      asked: 2,
    });
    expect(await ask([])).toEqual({ found: undefined, asked: 8 });
  });

  it('writes nothing and waits for nothing in a dry run', async () => {
    const portal = fakePortal();
    const ctx = context({ isDryRun: true });
    await applyAction(portal).handler(ctx);
    expect(portal.apply).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ dryRun: true }),
      expect.anything(),
    );
    expect(portal.getInstance).not.toHaveBeenCalled();
    expect(ctx.outputs).toMatchObject({ outcome: 'created' });
  });

  it('fails a dry run that the cluster would refuse, with the place', async () => {
    const portal = fakePortal({
      apply: async () => ({
        ...applied,
        outcome: 'refused',
        problems: [
          {
            severity: 'error',
            code: 'type-unknown',
            message: 'No type webservise',
            path: 'spec.components[0].type',
            line: 7,
          },
        ],
      }),
    });
    await expect(
      applyAction(portal).handler(context({ isDryRun: true })),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: 'No type webservise (spec.components[0].type, line 7)',
    });
  });

  it('does not wait where nothing is to be waited for', async () => {
    const portal = fakePortal();
    await applyAction(portal).handler(
      context({ input: { ...input, waitUntil: 'written' } }),
    );
    expect(portal.getInstance).not.toHaveBeenCalled();
  });
});

describe('kubevela:application:render', () => {
  it('writes the file, and changes nothing on the cluster that it is checked on', async () => {
    const portal = fakePortal();
    const ctx = context({ input: { ...input, path: 'deploy/app.yaml' } });
    await createRenderAction({ portal }).handler(ctx);
    expect(
      readFileSync(join(workspace.path, 'deploy/app.yaml'), 'utf8'),
    ).toContain('name: checkout');
    expect(portal.apply).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ dryRun: true }),
      expect.anything(),
    );
    expect(ctx.outputs).toMatchObject({ path: 'deploy/app.yaml' });
  });

  it('does not leave the workspace', async () => {
    await expect(
      createRenderAction({ portal: fakePortal() }).handler(
        context({ input: { ...input, path: '../../out.yaml' } }),
      ),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(existsSync(join(workspace.path, '../../out.yaml'))).toBe(false);
  });
});

describe('kubevela:application:delete', () => {
  const missing = async () => {
    throw Object.assign(new Error('no such'), { name: 'NotFoundError' });
  };

  it('deletes, and keeps what it made only where that is said', async () => {
    const portal = fakePortal();
    await createDeleteAction({ portal }).handler(context());
    expect(portal.delete).toHaveBeenCalledWith(
      { cluster: 'dev', namespace: 'shop', name: 'checkout' },
      false,
      expect.anything(),
    );
  });

  it('deletes nothing in a dry run', async () => {
    const portal = fakePortal();
    const ctx = context({ isDryRun: true });
    await createDeleteAction({ portal }).handler(ctx);
    expect(portal.delete).not.toHaveBeenCalled();
    expect(ctx.outputs).toEqual({ deleted: false });
  });

  it('goes on without one only where that is said', async () => {
    const portal = fakePortal({ delete: missing });
    const action = createDeleteAction({ portal });
    await expect(action.handler(context())).rejects.toThrow('no such');
    const ctx = context({ input: { ...input, ignoreMissing: true } });
    await action.handler(ctx);
    expect(ctx.outputs).toEqual({ deleted: false });
  });
});

describe('kubevela:application:copy', () => {
  const copyInput = {
    source: { cluster: 'dev', namespace: 'shop', name: 'web' },
    target: { cluster: 'prod', namespace: 'shop' },
    values: { 'components[web].traits[scaler].properties.replicas': 4 },
    keep: ['components[web].properties.port'],
    take: ['components[web].properties.cmd'],
    promote: true,
  };
  const copyAction = (portal: Portal) =>
    createCopyAction({
      portal,
      entityOf: async () => undefined,
      baseUrl: '',
      intervalMs: 0,
    });

  it('copies as the person, says what became of each parameter, and waits at the target', async () => {
    const portal = fakePortal();
    const ctx = context({ input: copyInput });
    const info = jest.spyOn(ctx.logger, 'info');
    await copyAction(portal).handler(ctx);
    expect(portal.copy).toHaveBeenCalledWith(
      copyInput.source,
      expect.objectContaining({
        target: { cluster: 'prod', namespace: 'shop', name: 'web' },
        promote: true,
        remember: false,
        choices: [
          { parameter: 'components[web].properties.cmd', take: 'source' },
          { parameter: 'components[web].properties.port', take: 'target' },
          {
            parameter: 'components[web].traits[scaler].properties.replicas',
            take: 'value',
            value: 4,
          },
        ],
      }),
      await ctx.getInitiatorCredentials(),
    );
    expect(info).toHaveBeenCalledWith(
      'components[web].properties.image: from the source (rule-take)',
    );
    expect(portal.getInstance).toHaveBeenCalledWith(
      { cluster: 'prod', namespace: 'shop', name: 'web' },
      expect.anything(),
    );
    expect(ctx.outputs).toMatchObject({
      outcome: 'updated',
      health: 'healthy',
    });
  });

  it('writes nothing and waits for nothing in a dry run', async () => {
    const portal = fakePortal();
    await copyAction(portal).handler(
      context({ input: copyInput, isDryRun: true }),
    );
    expect(portal.copy).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ dryRun: true }),
      expect.anything(),
    );
    expect(portal.getInstance).not.toHaveBeenCalled();
  });
});
