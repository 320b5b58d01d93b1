import type { OperationTarget } from '../types';
import { definitionsSince } from './definitionsSince';
import { gitOpsTool } from './gitOpsTool';
import { scaledElsewhere } from './scaledElsewhere';

describe('which definitions render a revision', () => {
  const KEY = 'ComponentDefinition/webservice';
  const told = (then: string | undefined, now: string | undefined) =>
    definitionsSince({
      name: 'web-v1',
      definitions: then ? { [KEY]: then } : undefined,
      definitionsNow: now ? { [KEY]: now } : undefined,
    });

  it('is told with those that have changed since', () => {
    expect(told('a', 'b')).toMatchObject({
      code: 'definitions-changed',
      params: { list: 'ComponentDefinition webservice' },
    });
  });

  it('is said in general where none has changed, or nothing is known', () => {
    expect(told('a', 'a').code).toBe('rendered-now');
    expect(told('a', undefined).code).toBe('rendered-now');
    expect(told(undefined, 'a').code).toBe('rendered-now');
    expect(definitionsSince(undefined).code).toBe('rendered-now');
  });
});

describe('what applies an Application from Git', () => {
  const app = (metadata: object) =>
    ({ apiVersion: 'v1', kind: 'Application', metadata } as never);
  const written = (manager: string, more: object = {}) =>
    app({
      name: 'web',
      managedFields: [
        { manager, fieldsV1: { 'f:spec': { 'f:components': {} } }, ...more },
      ],
    });

  it.each([
    ['argocd-controller', 'Argo CD'],
    ['argocd-application-controller', 'Argo CD'],
    ['kustomize-controller', 'Flux'],
    ['helm-controller', 'Flux'],
  ])('is found by what the API server notes: %s', (manager, tool) => {
    expect(gitOpsTool(written(manager))?.params).toEqual({ tool });
  });

  it('is none where a person has written it, or a tool its status alone', () => {
    expect(gitOpsTool(written('kubectl-edit'))).toBeUndefined();
    expect(
      gitOpsTool(written('argocd-controller', { subresource: 'status' })),
    ).toBeUndefined();
    expect(gitOpsTool(app({ name: 'web' }))).toBeUndefined();
  });
});

describe('autoscalers of what is deployed', () => {
  const scaler = {
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: 'web-hpa', namespace: 'shop' },
    spec: { scaleTargetRef: { kind: 'Deployment', name: 'web' } },
  };
  const target = (scalers: unknown[]) =>
    ({
      object: { spec: { components: [] }, metadata: {} },
      instance: {
        model: {
          nodes: [
            {
              component: 'web',
              ref: { kind: 'Deployment', name: 'web', namespace: 'shop' },
            },
          ],
        },
      },
      view: {
        list: (group: string) => (group === 'autoscaling' ? scalers : []),
      },
    } as unknown as OperationTarget);
  const withReplicas = {
    components: [
      {
        name: 'web',
        traits: [{ type: 'scaler', properties: { replicas: 2 } }],
      },
    ],
  };

  it('are told where what is deployed says how many replicas it wants', () => {
    expect(scaledElsewhere(target([scaler]), withReplicas)).toMatchObject({
      code: 'autoscaler-decides',
      params: { list: 'Deployment web (HorizontalPodAutoscaler web-hpa)' },
    });
    expect(scaledElsewhere(target([]), withReplicas)).toBeUndefined();
    expect(
      scaledElsewhere(target([scaler]), { components: [{ name: 'web' }] }),
    ).toBeUndefined();
  });
});
