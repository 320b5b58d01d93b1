import type { KubeObject } from '@velastage/sandbox';

const sources = [
  'cart',
  'clicks',
  'mail',
  'orders',
  'payments',
  'returns',
  'searches',
  'stock',
];
const version = '3.7.1';
const image = (name: string) => `registry.example/data/${name}:${version}`;

/** For each source three topics, a reader and a writer. */
const components = sources.flatMap(source => [
  ...['raw', 'clean', 'dead'].map(stage => topic(`${source}-${stage}`)),
  {
    name: `read-${source}`,
    type: 'webservice',
    properties: {
      image: image('event-reader'),
      env: [{ name: 'TOPIC', value: `${source}-raw` }],
      ports: [{ port: 8080, expose: true }],
    },
  },
  {
    name: `write-${source}`,
    type: 'worker',
    dependsOn: [`read-${source}`],
    properties: {
      image: image('event-writer'),
      env: [{ name: 'TOPIC', value: `${source}-clean` }],
    },
  },
]);

/** An Application with 40 components. */
export const eventPipeline: KubeObject = {
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'Application',
  metadata: {
    name: 'event-pipeline',
    namespace: 'insight',
    annotations: {
      'app.oam.dev/publishVersion': version,
      'backstage.oam.dev/owner': 'data',
      'backstage.oam.dev/system': 'insight',
      'backstage.oam.dev/domain': 'company',
      'backstage.oam.dev/title': 'Event pipeline',
      'backstage.oam.dev/description':
        'Brings what happens in the shop to the warehouse.',
      'backstage.oam.dev/tags': 'kafka,streaming',
    },
  },
  spec: { components },
};

function topic(name: string) {
  return {
    name: `topic-${name}`,
    type: 'k8s-objects',
    properties: {
      objects: [
        {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          metadata: { name: `topic-${name}` },
          data: { partitions: '12', retention: '168h' },
        },
      ],
    },
  };
}
