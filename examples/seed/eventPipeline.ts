import type { KubeObject } from '@velastage/sandbox';

const sources = [
  'cart',
  'checkout',
  'clicks',
  'inventory',
  'logins',
  'mail',
  'payments',
  'prices',
  'returns',
  'searches',
  'shipping',
  'stock',
  'views',
];
const version = '3.7.1';
const image = (name: string) => `registry.example/data/${name}:${version}`;

/** For each source a topic, a reader and a writer; and one thing that watches. */
const components = [
  ...sources.flatMap(source => [
    {
      name: `topic-${source}`,
      type: 'k8s-objects',
      properties: {
        objects: [
          {
            apiVersion: 'v1',
            kind: 'ConfigMap',
            metadata: { name: `topic-${source}` },
            data: { partitions: '12', retention: '168h' },
          },
        ],
      },
    },
    {
      name: `read-${source}`,
      type: 'webservice',
      properties: {
        image: image('event-reader'),
        env: [{ name: 'TOPIC', value: source }],
        ports: [{ port: 8080, expose: true }],
      },
    },
    {
      name: `write-${source}`,
      type: 'worker',
      dependsOn: [`read-${source}`],
      properties: {
        image: image('event-writer'),
        env: [{ name: 'TOPIC', value: source }],
      },
    },
  ]),
  {
    name: 'lag-monitor',
    type: 'worker',
    properties: { image: image('lag-monitor') },
  },
];

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
