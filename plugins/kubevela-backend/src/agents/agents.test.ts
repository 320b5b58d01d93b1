import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { AuthorizedCharts, type Charts } from '../charts';
import type { AgentServices } from './types';
import { registerActions } from './index';

const ref = { cluster: 'dev', namespace: 'shop', name: 'web' };
const credentials = mockCredentials.user('user:default/dana');
const operation = (name: string, more: object = {}) => ({
  name,
  permission: 'p',
  allowed: true,
  consequences: [{ code: 'c', sentence: 'Pods are replaced.' }],
  ...more,
});

const CHARTS = {
  list: async ({ q, limit }: { q?: string; limit?: number }) => ({
    items: [
      {
        name: 'shop',
        type: 'http',
        url: 'https://charts.example',
        isPrivate: false,
        totalCharts: 2,
        charts: [
          { name: `${q} ${limit}`, version: '1.2.0', deprecated: false },
        ],
        problem: 'Not read since noon',
      },
    ],
  }),
  versions: async (repository: string, chart: string) => ({
    items: [
      {
        version: `${repository}/${chart}`,
        prerelease: false,
        deprecated: true,
      },
    ],
  }),
};

function setUp(
  items: object[] = [operation('restart-workflow')],
  decision: AuthorizeResult = AuthorizeResult.ALLOW,
) {
  const event = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => event),
  });
  const service = {
    listInstances: jest.fn(async (..._: unknown[]) => ({
      totalItems: 1,
      clusters: [
        { cluster: 'us', status: 'Unreachable', message: 'ETIMEDOUT' },
      ],
      items: [
        {
          ...ref,
          health: { status: 'Degraded', since: '2026-11-28T10:00:00Z' },
          delivery: { state: 'Running' },
          drift: { state: 'InSync' },
          problem: { sentence: 'web cannot pull web:2' },
        },
      ],
    })),
    getPodLogs: jest.fn(async () =>
      (async function* lines() {
        yield { type: 'line', pod: 'web-1', container: 'web', text: 'hello' };
        yield { type: 'container', state: 'ended' };
      })(),
    ),
    listOperations: jest.fn(async () => ({
      preconditions: { uid: 'u', generation: 3 },
      items,
    })),
    operate: jest.fn(async (..._: unknown[]) => ({ details: { step: 's' } })),
  };
  const copy = {
    copy: jest.fn(async (..._: unknown[]) => ({
      parameters: [],
      preconditions: [{ code: 'healthy', met: false, message: 'not healthy' }],
      apply: { outcome: 'updated', problems: [] },
    })),
  };
  const authorize = jest.fn(async () => [{ result: decision }]);
  const charts = new AuthorizedCharts({
    charts: CHARTS as unknown as Charts,
    permissions: mockServices.permissions.mock({
      authorize: authorize as never,
    }),
  });
  const registry = actionsRegistryServiceMock();
  registerActions(registry, {
    service,
    copy,
    charts,
    creation: { apply: jest.fn() },
    auditor,
  } as unknown as AgentServices);
  const invoke = (name: string, input: object) =>
    registry.invoke({
      id: `test:${name}`,
      input: input as never,
      credentials,
    });
  return { registry, service, copy, auditor, event, invoke };
}

describe('actions for agents', () => {
  it('say what is wrong, and which clusters could not be asked', async () => {
    const { invoke, service } = setUp();
    const { output } = await invoke('list-applications', {
      health: ['Degraded'],
    });
    expect(output).toEqual({
      total: 1,
      items: [
        {
          ...ref,
          health: 'Degraded',
          delivery: 'Running',
          drift: 'InSync',
          problem: 'web cannot pull web:2',
          since: '2026-11-28T10:00:00Z',
        },
      ],
      incomplete: ['us: Unreachable (ETIMEDOUT)'],
    });
    expect(service.listInstances).toHaveBeenCalledWith(
      expect.objectContaining({ health: ['Degraded'], sort: 'severity' }),
      { credentials },
    );
  });

  it('are marked for what they do', async () => {
    const { registry } = setUp();
    const { actions } = await registry.list();
    expect(
      Object.fromEntries(
        actions.map(({ name, attributes }) => [name, attributes.readOnly]),
      ),
    ).toEqual({
      'list-applications': true,
      'get-application': true,
      'list-revisions': true,
      'get-logs': true,
      'list-charts': true,
      'list-chart-versions': true,
      'operate-application': false,
      'apply-application': false,
      'copy-application': false,
    });
  });

  it('read logs as the caller, on record', async () => {
    const { invoke, auditor, event } = setUp();
    const { output } = await invoke('get-logs', ref);
    expect(output).toEqual({ lines: ['web-1/web: hello'] });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'logs-read' }),
    );
    expect(event.success).toHaveBeenCalled();
  });

  it('list what can be done without doing it', async () => {
    const { invoke, service } = setUp();
    const { output } = await invoke('operate-application', ref);
    expect(output).toEqual({
      operations: [
        {
          operation: 'restart-workflow',
          allowed: true,
          consequences: ['Pods are replaced.'],
        },
      ],
    });
    expect(service.operate).not.toHaveBeenCalled();
  });

  it('do one thing as the caller, on the state that was found, on record', async () => {
    const { invoke, service, auditor, event } = setUp();
    await invoke('operate-application', {
      ...ref,
      operation: 'restart-workflow',
      reason: 'Stuck',
    });
    expect(service.operate).toHaveBeenCalledWith(
      ref,
      expect.objectContaining({
        operation: 'restart-workflow',
        preconditions: { uid: 'u', generation: 3 },
        reason: 'Stuck',
      }),
      { credentials },
    );
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'restart-workflow',
        severityLevel: 'high',
        meta: expect.objectContaining({ through: 'action' }),
      }),
    );
    expect(event.success).toHaveBeenCalledWith({ meta: { step: 's' } });
  });

  it('refuse what is not possible now, and let the service refuse what is not permitted', async () => {
    const impossible = setUp([
      operation('restart-workflow', {
        allowed: false,
        refusal: { code: 'running', sentence: 'It runs already.' },
      }),
    ]);
    const restart = { ...ref, operation: 'restart-workflow' };
    await expect(
      impossible.invoke('operate-application', restart),
    ).rejects.toThrow('It runs already.');
    expect(impossible.service.operate).not.toHaveBeenCalled();
    expect(impossible.event.fail).toHaveBeenCalled();

    const denied = setUp([
      operation('restart-workflow', {
        allowed: false,
        refusal: { code: 'permission', sentence: 'You lack p.' },
      }),
    ]);
    denied.service.operate.mockRejectedValue(new NotAllowedError('You lack p'));
    await expect(denied.invoke('operate-application', restart)).rejects.toThrow(
      'You lack p',
    );
    expect(denied.event.fail).toHaveBeenCalled();
  });

  it('copy with what is asked for, and say what a promotion lacks', async () => {
    const { invoke, copy, auditor } = setUp();
    const input = { ...ref, target: { ...ref, cluster: 'prod' } };
    const { output } = await invoke('copy-application', {
      ...input,
      dryRun: true,
    });
    expect(output).toMatchObject({ unmet: ['not healthy'] });
    expect(auditor.createEvent).not.toHaveBeenCalled();
    await invoke('copy-application', { ...input, promote: true });
    expect(copy.copy).toHaveBeenLastCalledWith(
      ref,
      expect.objectContaining({ promote: true, remember: false }),
      credentials,
    );
    expect(auditor.createEvent).toHaveBeenCalledTimes(1);
  });

  it('list charts and their versions, with what is wrong with a repository', async () => {
    const { invoke } = setUp();
    expect((await invoke('list-charts', { text: 'web' })).output).toEqual({
      repositories: [
        {
          name: 'shop',
          url: 'https://charts.example',
          total: 2,
          charts: [{ name: 'web 50', version: '1.2.0', deprecated: false }],
          problem: 'Not read since noon',
        },
      ],
    });
    const of = { repository: 'shop', chart: 'web' };
    expect((await invoke('list-chart-versions', of)).output).toEqual({
      total: 1,
      versions: [{ version: 'shop/web', prerelease: false, deprecated: true }],
    });
  });

  it('show no chart to whoever may not see charts', async () => {
    const { invoke } = setUp([], AuthorizeResult.DENY);
    await expect(invoke('list-charts', {})).rejects.toThrow(
      'kubevela.chart.read',
    );
    await expect(
      invoke('list-chart-versions', { repository: 'shop', chart: 'web' }),
    ).rejects.toThrow('kubevela.chart.read');
  });
});
