import type {
  CreateTarget,
  Definition,
  DefinitionRef,
  DefinitionSummary,
} from '@velastage/plugin-kubevela-react';

function summary(
  type: DefinitionSummary['type'],
  name: string,
  parts: Partial<DefinitionSummary> = {},
): DefinitionSummary {
  return {
    type,
    name,
    namespace: 'vela-system',
    description: `About ${name}`,
    appliesTo: [],
    conflictsWith: [],
    hidden: false,
    hasSchema: true,
    ...parts,
  };
}

/** Schemas as vela-core writes them, cut short. */
const SCHEMAS: Record<string, Definition['schema']> = {
  webservice: {
    type: 'object',
    required: ['image', 'exposeType'],
    properties: {
      image: { type: 'string', title: 'image', description: 'Which image' },
      cpu: { type: 'string', title: 'cpu' },
      exposeType: {
        type: 'string',
        title: 'exposeType',
        default: 'ClusterIP',
        enum: ['ClusterIP', 'NodePort'],
      },
    },
  },
  worker: {
    type: 'object',
    required: ['image'],
    properties: { image: { type: 'string', title: 'image' } },
  },
  scaler: {
    type: 'object',
    required: ['replicas'],
    properties: {
      replicas: { type: 'integer', title: 'replicas', default: 1 },
    },
  },
};

/** The part of a backend that the fields ask. */
export class ExampleApi {
  targets: CreateTarget[] = [
    { cluster: 'prod', namespace: 'shop', allowed: false },
    {
      cluster: 'dev',
      namespace: 'shop',
      environment: 'Development',
      allowed: true,
    },
    { cluster: 'test', namespace: 'shop', allowed: true },
    {
      cluster: 'old',
      namespace: 'shop',
      allowed: true,
      problem: 'The cluster is away',
    },
  ];
  /** Names that are taken, as `cluster/namespace/name`. */
  taken = ['dev/shop/web'];
  definitions = [
    summary('component', 'webservice', { workload: 'deployments.apps' }),
    summary('component', 'worker', { workload: 'deployments.apps' }),
    summary('component', 'raw', { hidden: true }),
    summary('trait', 'scaler', { appliesTo: ['deployments.apps'] }),
  ];

  async listCreateTargets() {
    return { items: this.targets };
  }

  async listDefinitions() {
    return { items: this.definitions };
  }

  async getDefinition({ name }: DefinitionRef): Promise<Definition> {
    return {
      summary: this.definitions.find(each => each.name === name)!,
      schema: SCHEMAS[name],
      uiSchema: [],
    };
  }

  async getInstance(ref: { cluster: string; namespace: string; name: string }) {
    if (this.taken.includes(`${ref.cluster}/${ref.namespace}/${ref.name}`)) {
      return {};
    }
    throw Object.assign(new Error('There is none'), {
      response: { status: 404 },
    });
  }
}
