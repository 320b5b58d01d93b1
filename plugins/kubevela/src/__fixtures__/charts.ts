import type {
  ChartContent,
  ChartRepository,
  Definition,
} from '@velastage/plugin-kubevela-react';
import { minutesAgo } from './instances';

const OLD_VALUES = `# How many pods
replicas: 2
image: nginx:1.27
greeting: Hello
service:
  port: 80
`;

const NEW_VALUES = `# How many pods
replicas: 2
image: nginx:1.28
greeting:
  # What it says
  text: Hello
service:
  port: 8080
`;

const schema = (greeting: object) => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  required: ['replicas'],
  properties: {
    replicas: {
      type: 'integer',
      minimum: 0,
      description: 'How many pods',
    },
    image: { type: 'string' },
    greeting,
    service: { $ref: '#/definitions/service' },
  },
  definitions: {
    service: {
      type: 'object',
      properties: { port: { type: 'integer', maximum: 65535 } },
    },
  },
});

/** Versions of two charts; the newest of one wants its greeting otherwise. */
export function exampleCharts(): ChartContent[] {
  const hello = {
    repository: 'company',
    chart: 'hello',
    description: 'A web server that greets',
    home: 'https://hello.example',
    deprecated: false,
    readme: '# Hello\n\nA web server that greets. Set `greeting` to what it says.',
  };
  return [
    {
      ...hello,
      version: '2.0.0-rc.1',
      appVersion: '1.29',
      values: NEW_VALUES,
    },
    {
      ...hello,
      version: '1.1.0',
      appVersion: '1.28',
      values: NEW_VALUES,
      schema: schema({
        type: 'object',
        properties: { text: { type: 'string' } },
      }),
    },
    {
      ...hello,
      version: '1.0.0',
      appVersion: '1.27',
      values: OLD_VALUES,
      schema: schema({ type: 'string' }),
    },
    {
      repository: 'registry',
      chart: 'tools/redis',
      version: '18.1.0',
      appVersion: '7.2',
      deprecated: true,
      description: 'A store of keys and values',
      values: 'architecture: standalone\n',
    },
  ];
}

/** One of each kind, and one that cannot be read. */
export function exampleRepositories(): ChartRepository[] {
  return [
    {
      name: 'company',
      title: 'Example Company',
      type: 'http',
      url: 'https://charts.example',
      isPrivate: false,
      readAt: minutesAgo(2),
      totalCharts: 1,
      charts: [
        {
          name: 'hello',
          version: '1.1.0',
          appVersion: '1.28',
          description: 'A web server that greets',
          home: 'https://hello.example',
          deprecated: false,
        },
      ],
    },
    {
      name: 'registry',
      type: 'oci',
      url: 'oci://registry.example/charts',
      isPrivate: true,
      readAt: minutesAgo(3),
      totalCharts: 2,
      charts: [
        {
          name: 'tools/broken',
          deprecated: false,
          problem: 'There is nothing at https://registry.example/v2/charts/tools/broken',
        },
        {
          name: 'tools/redis',
          version: '18.1.0',
          appVersion: '7.2',
          description: 'A store of keys and values',
          deprecated: true,
        },
      ],
    },
    {
      name: 'away',
      type: 'http',
      url: 'https://away.example',
      isPrivate: false,
      totalCharts: 0,
      charts: [],
      problem: 'https://away.example/index.yaml cannot be reached: ECONNREFUSED',
    },
  ];
}

/** A component type that takes charts: as much of vela-core's `helmchart` as matters here. */
export function exampleHelmchart(): Definition {
  return {
    summary: {
      type: 'component',
      name: 'helmchart',
      namespace: 'vela-system',
      description: 'Installs a Helm chart',
      appliesTo: [],
      conflictsWith: [],
      hidden: false,
      hasSchema: true,
    },
    uiSchema: [],
    schema: {
      type: 'object',
      required: ['chart'],
      properties: {
        chart: {
          type: 'object',
          required: ['source'],
          properties: {
            source: { type: 'string', description: 'Name or address' },
            repoURL: { type: 'string' },
            version: { type: 'string', default: 'latest' },
          },
        },
        release: {
          type: 'object',
          properties: { name: { type: 'string' } },
        },
        values: { type: 'object', additionalProperties: {} },
      },
    },
  };
}
