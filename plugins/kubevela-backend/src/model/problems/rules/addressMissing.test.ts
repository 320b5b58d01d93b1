import { buildInstance } from '../../buildInstance';
import { loadFixture } from '../../__testUtils__/fixtures';
import { modelInput } from '../../__testUtils__/modelInput';
import { problemsOf } from '../../__testUtils__/problemsOf';
import { DEPLOYED_AT, scene } from '../../__testUtils__/scene';

const ingress = (status?: any) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: {
    name: 'web',
    namespace: 'prod',
    uid: 'ingress-uid',
    creationTimestamp: DEPLOYED_AT,
  },
  spec: { ingressClassName: 'nginx' },
  status: { loadBalancer: status ?? {} },
});
const balancer = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: {
    name: 'front',
    namespace: 'prod',
    uid: 'service-uid',
    creationTimestamp: DEPLOYED_AT,
  },
  spec: { type: 'LoadBalancer' },
  status: {},
};
const well = { availableReplicas: 1 };
const withManaged = (...managed: any[]) =>
  scene({ managed, deploymentStatus: well });

describe('address-missing', () => {
  it('should be told of a real Ingress of a class that nobody serves', () => {
    const objects = loadFixture('1.11.0/scenes/ingress-lonely.yaml');
    expect(problemsOf(objects, { now: '2026-11-23T04:00:00Z' })).toMatchObject([
      {
        code: 'address-missing',
        advice:
          'Check that an ingress controller for class nginx runs in the cluster and takes it up',
      },
    ]);
  });

  it('should be told of an Ingress and of a load balancer', () => {
    expect(problemsOf(withManaged(ingress(), balancer))).toMatchObject([
      {
        code: 'address-missing',
        severity: 'warning',
        sentence:
          'Ingress web has no address: nothing in the cluster has assigned one',
        advice:
          'Check that an ingress controller for class nginx runs in the cluster and takes it up',
        resource: { kind: 'Ingress', name: 'web' },
      },
      { code: 'address-missing', resource: { kind: 'Service', name: 'front' } },
    ]);
  });

  it('should not make the health worse than it is', () => {
    const { summary } = buildInstance(
      modelInput({
        objects: withManaged(ingress()),
        now: '2026-11-22T15:20:00Z',
      }),
    );
    expect(summary.health.status).toBe('Healthy');
  });

  it('should not be told where there is an address, nor where none is expected', () => {
    const addressed = ingress({ ingress: [{ ip: '203.0.113.10' }] });
    expect(problemsOf(withManaged(addressed))).toEqual([]);
    const model = buildInstance(
      modelInput({
        objects: withManaged(ingress()),
        now: '2026-11-22T15:20:00Z',
        settings: { ignoreMissingAddress: true },
      }),
    );
    expect(model.detail.problems).toEqual([]);
  });

  it('should leave the controller its time, and come back', () => {
    const model = buildInstance(
      modelInput({
        objects: withManaged(ingress()),
        now: '2026-11-22T15:01:00Z',
      }),
    );
    expect(model.detail.problems).toEqual([]);
    expect(model.recheckAt).toBe(Date.parse('2026-11-22T15:02:00Z'));
  });
});
