import type { RolloutEngine } from '@velastage/plugin-kubevela-node';
import type { LiveInstance } from '../live/types';
import { fakeView } from '../model/__testUtils__/fakeView';
import type { KubernetesObject } from '../watch/types';
import { rolloutEngines } from './engines';
import { listRollouts } from './listRollouts';

const wave: KubernetesObject = {
  apiVersion: 'rollout.example.com/v1',
  kind: 'Wave',
  metadata: { name: 'web', namespace: 'shop' },
  spec: { target: 'web' },
};
const workload: KubernetesObject = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'shop' },
  spec: { replicas: 4, template: { spec: { containers: [{ image: 'a:2' }] } } },
};
const waves: RolloutEngine = {
  name: 'Waves',
  group: 'rollout.example.com',
  kind: 'Wave',
  workloadOf: ({ spec }) => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    name: spec.target,
  }),
  read: (_, target) => ({
    phase: 'Progressing',
    message: 'token=abcdef0123456789abcdef',
    steps: [],
    pods: { wanted: target?.spec.replicas },
  }),
};

function instanceOf(
  object: KubernetesObject,
  more: { missing?: boolean } = {},
): LiveInstance {
  const { apiVersion, kind, metadata } = object;
  const ref = {
    apiVersion,
    kind,
    namespace: metadata.namespace,
    name: metadata.name,
  };
  return {
    summary: { key: 'k1' },
    model: { nodes: [{ id: 'n1', ref, component: 'web', ...more }] },
  } as unknown as LiveInstance;
}

const view = fakeView([wave, workload]);

describe('listRollouts', () => {
  it('should ask an added engine, give it the workload, and hide secrets in its message', () => {
    const { key, items } = listRollouts(instanceOf(wave), view, [waves]);
    expect(key).toBe('k1');
    expect(items).toMatchObject([
      {
        engine: 'Waves',
        resource: { kind: 'Wave', name: 'web' },
        component: 'web',
        phase: 'Progressing',
        workload: { kind: 'Deployment', namespace: 'shop', name: 'web' },
        image: 'a:2',
        pods: { wanted: 4 },
      },
    ]);
    expect(items[0].message).not.toContain('abcdef0123456789abcdef');
  });

  it('should ask the engine that was added last', () => {
    const later = { ...waves, name: 'Later waves' };
    const { items } = listRollouts(
      instanceOf(wave),
      view,
      rolloutEngines([waves, later]),
    );
    expect(items.map(({ engine }) => engine)).toEqual(['Later waves']);
  });

  it('should show what an engine cannot read as unknown', () => {
    const failing = {
      ...waves,
      read: () => {
        throw new Error('no status');
      },
    };
    expect(listRollouts(instanceOf(wave), view, [failing]).items).toMatchObject(
      [{ engine: 'Waves', phase: 'Unknown', steps: [] }],
    );
  });

  it('should leave out kinds without an engine, and objects that are not there', () => {
    expect(
      listRollouts(instanceOf(wave), view, rolloutEngines()).items,
    ).toEqual([]);
    const gone = instanceOf(wave, { missing: true });
    expect(listRollouts(gone, view, [waves]).items).toEqual([]);
    expect(listRollouts(instanceOf(wave), fakeView([]), [waves]).items).toEqual(
      [],
    );
  });
});
