import type { RenderedChanges } from '@velastage/plugin-kubevela-react';

const deployment = (image: string) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
spec:
  replicas: 2
  selector:
    matchLabels:
      app.oam.dev/component: web
  template:
    metadata:
      labels:
        app.oam.dev/component: web
        app.oam.dev/name: web
    spec:
      containers:
        - env:
            - name: DB_PASSWORD
              value: «hidden 1a2b3c»
          image: ${image}
          name: web
          ports:
            - containerPort: 80
              name: port-80
`;

const service = `apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
spec:
  ports:
    - name: port-80
      port: 80
  selector:
    app.oam.dev/component: web
`;

const autoscaler = `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web
  namespace: shop
spec:
  minReplicas: 1
  maxReplicas: 3
`;

/** What an edit of the example application comes to. */
export function exampleRendered(): RenderedChanges {
  const of = { namespace: 'shop', name: 'web', component: 'web' };
  return {
    available: true,
    left: 0,
    items: [
      {
        ...of,
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        change: 'changed',
        before: deployment('shop/web:1.4.1'),
        after: deployment('shop/web:1.4.2'),
      },
      {
        ...of,
        apiVersion: 'autoscaling/v2',
        kind: 'HorizontalPodAutoscaler',
        trait: 'hpa',
        change: 'added',
        after: autoscaler,
      },
      {
        ...of,
        apiVersion: 'v1',
        kind: 'Service',
        change: 'unchanged',
        before: service,
        after: service,
      },
    ],
  };
}
