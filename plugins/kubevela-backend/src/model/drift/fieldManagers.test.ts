import { load } from 'js-yaml';
import type { KubernetesObject } from '../../watch/types';
import { fieldManagers } from './fieldManagers';

const applied = load(`
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: walk }
spec:
  replicas: 1
  template:
    spec:
      containers:
        - name: sidecar
          image: registry.example/sidecar:1.0
        - name: web
          image: registry.example/web:1.0
          args: [serve]
          ports: [{ containerPort: 8080, name: http }]
`) as KubernetesObject;

/** As an API server wrote it after kubectl had scaled the Deployment and a client without a name had set the image. */
const live = load(`
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: walk
  managedFields:
    - manager: kubevela
      operation: Update
      time: "2026-11-28T20:21:29Z"
      fieldsV1:
        f:spec:
          f:replicas: {}
          f:template:
            f:spec:
              f:containers:
                'k:{"name":"web"}':
                  .: {}
                  f:name: {}
                  f:image: {}
                  f:args: {}
                  f:ports:
                    .: {}
                    'k:{"containerPort":8080,"protocol":"TCP"}':
                      .: {}
                      f:containerPort: {}
                      f:name: {}
    - manager: unknown
      operation: Update
      time: "2026-11-28T20:32:22Z"
      fieldsV1:
        f:spec:
          f:template:
            f:spec:
              f:containers:
                'k:{"name":"web"}':
                  f:image: {}
                  f:args: {}
    - manager: kubectl-edit
      operation: Update
      time: "2026-11-28T20:17:34Z"
      fieldsV1: { f:spec: { f:replicas: {} } }
    - manager: kube-controller-manager
      operation: Update
      subresource: status
      time: "2026-11-28T20:40:00Z"
      fieldsV1: { f:spec: { f:replicas: {} } }
spec:
  replicas: 5
  template:
    spec:
      containers:
        - name: web
          image: registry.example/web:9.9
          args: [serve, --fast]
          ports: [{ containerPort: 8080, name: plain, protocol: TCP }]
`) as KubernetesObject;

describe('fieldManagers', () => {
  const found = fieldManagers(applied, live);
  const managerOf = (path: string) => found.find(each => each.path === path);

  it('should name who wrote a field last, in lists by what the elements are called', () => {
    expect(managerOf('spec.template.spec.containers[web].image')).toMatchObject(
      { manager: 'unknown', time: '2026-11-28T20:32:22Z' },
    );
  });

  it('should not take a write of the status for one of the spec', () => {
    expect(managerOf('spec.replicas')).toMatchObject({ manager: 'kubevela' });
  });

  it('should name who wrote the whole of a list that is written as one', () => {
    expect(managerOf('spec.template.spec.containers[web].args')).toMatchObject({
      manager: 'unknown',
    });
  });

  it('should find elements whose key the API server has completed', () => {
    expect(found.find(({ path }) => path.includes('.ports'))).toMatchObject({
      manager: 'kubevela',
    });
  });

  it('should name nobody for what was taken away', () => {
    expect(found.filter(({ path }) => path.includes('sidecar'))).toEqual([]);
  });

  it('should name nobody where the API server says nothing', () => {
    expect(
      fieldManagers(applied, { ...live, metadata: { name: 'web' } }),
    ).toEqual([]);
  });
});
