import { fakeView } from '../__testUtils__/fakeView';
import { parseObjects } from '../__testUtils__/fixtures';
import type { TreeNode } from '../tree';
import { endpointsOf } from './endpoints';
import { objectsOf } from './objectsOf';
import type { ComponentPart } from './types';
import { velaCoreViews } from './velaCoreView';

const endpoints = (yaml: string) => {
  const objects = parseObjects(yaml);
  const nodes = objects.map(object => ({ object })) as unknown as TreeNode[];
  return endpointsOf(nodes, fakeView(objects)).map(({ text, url }) => [
    text,
    url,
  ]);
};

describe('endpointsOf', () => {
  it('should read hosts and paths of an Ingress, secure where it has TLS', () => {
    expect(
      endpoints(`
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: a }
spec:
  tls: [{ hosts: [shop.example] }]
  rules:
    - { host: shop.example, http: { paths: [{ path: / }, { path: /api }] } }
    - { host: plain.example }
    - { host: '*.wild.example' }
    - { host: shop.example, http: { paths: [{ path: '/x(/|$)(.*)' }] } }
`),
    ).toEqual([
      ['shop.example', 'https://shop.example'],
      ['shop.example/api', 'https://shop.example/api'],
      ['plain.example', 'http://plain.example'],
      ['*.wild.example', undefined],
      ['shop.example/x(/|$)(.*)', undefined],
    ]);
  });

  it('should ask the gateway of a route whether it is secure', () => {
    expect(
      endpoints(`
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: a, namespace: prod }
spec: { parentRefs: [{ name: gw, namespace: edge }], hostnames: [shop.example], rules: [{ matches: [{ path: { value: /v1 } }] }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: gw, namespace: edge }
spec: { listeners: [{ protocol: HTTPS }] }
`),
    ).toEqual([['shop.example/v1', 'https://shop.example/v1']]);
  });

  it('should link to a load balancer only where a browser can open it', () => {
    expect(
      endpoints(`
apiVersion: v1
kind: Service
metadata: { name: a }
spec: { type: LoadBalancer, ports: [{ port: 80 }, { port: 443 }, { port: 5432 }] }
status: { loadBalancer: { ingress: [{ ip: 192.0.2.1 }] } }
`),
    ).toEqual([
      ['192.0.2.1', 'http://192.0.2.1'],
      ['192.0.2.1', 'https://192.0.2.1'],
      ['192.0.2.1:5432', undefined],
    ]);
  });
});

describe('velaCoreViews', () => {
  it('should count a component as healthy only if it is in every place', () => {
    const views = velaCoreViews({
      services: [
        { name: 'web', cluster: 'a', healthy: true, message: 'Ready:1/1' },
        { name: 'web', cluster: 'b', healthy: false, message: 'Ready:0/1' },
      ],
    });
    expect(views.get('web')).toEqual({
      healthy: false,
      message: 'Ready:0/1',
      traits: [],
    });
  });
});

describe('objectsOf', () => {
  const node = (kind: string, name: string, raw: object = {}) =>
    ({
      id: `/${kind}/prod/${name}`,
      ref: { group: '', kind, namespace: 'prod', name },
      apiVersion: 'v1',
      placement: '',
      managed: { raw },
    } as unknown as TreeNode);
  const objects = (...nodes: TreeNode[]) =>
    objectsOf({ nodes } as unknown as ComponentPart, 'eu');

  it('should name what a component of plain objects applied, and count the rest', () => {
    expect(objects(node('Secret', 'keys'), node('ConfigMap', 'a'))).toEqual({
      objects: [
        expect.objectContaining({
          kind: 'Secret',
          name: 'keys',
          cluster: 'eu',
        }),
        expect.objectContaining({ kind: 'ConfigMap', name: 'a' }),
      ],
      objectCount: 2,
    });
    const many = Array.from({ length: 7 }, (_, i) => node('Role', `r${i}`));
    expect(objects(...many).objects).toHaveLength(5);
    expect(objects(...many).objectCount).toBe(7);
  });

  it('should leave it to the workload where there is one', () => {
    const job = node('Job', 'a', {
      spec: { template: { spec: { containers: [{ name: 'a' }] } } },
    });
    expect(objects(node('ConfigMap', 'a'), job)).toEqual({});
    expect(objects()).toEqual({});
  });
});
