import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClusterBase } from '@velastage/sandbox';
import { rootDir } from '../../../scripts/lib/paths.ts';
import { create, putStatus } from './fillCluster.ts';

const PLATFORM = 'vela-system';
const DEFINITIONS = `/apis/core.oam.dev/v1beta1/namespaces/${PLATFORM}/componentdefinitions`;
const CONFIG_MAPS = `/api/v1/namespaces/${PLATFORM}/configmaps`;
/** What vela-core 1.11.0 derives from its own definitions. */
const SCHEMAS = join(
  rootDir,
  'plugins/kubevela-react/src/form/schema/__fixtures__/vela-core-1.11.0.ndjson',
);

/** The definition of a form with so many parameters. */
export function definitionOfSize(parameters: number): string {
  return `form-of-${parameters}`;
}

/**
 * Writes `webservice` as it is in KubeVela, and a definition for each size, with their schemas, straight into an
 * API server that has KubeVela's CRDs.
 */
export async function fillDefinitions(
  cluster: ClusterBase,
  sizes: number[],
): Promise<void> {
  const client = cluster.client();
  await create(client, '/api/v1/namespaces', {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: PLATFORM },
  });
  const schemas: Array<[name: string, schema: object]> = [
    ['webservice', await schemaOf('component/webservice')],
    ...sizes.map(
      size => [definitionOfSize(size), schemaOfSize(size)] as [string, object],
    ),
  ];
  for (const [name, schema] of schemas) {
    const configMapRef = `component-schema-${name}`;
    await create(client, CONFIG_MAPS, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: configMapRef, namespace: PLATFORM },
      data: { 'openapi-v3-json-schema': JSON.stringify(schema) },
    });
    const definition = await create(client, DEFINITIONS, {
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'ComponentDefinition',
      metadata: { name, namespace: PLATFORM },
      spec: {
        workload: { definition: { apiVersion: 'apps/v1', kind: 'Deployment' } },
        schematic: { cue: { template: 'parameter: {}' } },
      },
    });
    await putStatus(client, DEFINITIONS, definition, { configMapRef });
  }
}

async function schemaOf(definition: string): Promise<object> {
  const lines = (await readFile(SCHEMAS, 'utf8')).trim().split('\n');
  const found = lines
    .map(line => JSON.parse(line) as { name: string; schema: object })
    .find(({ name }) => name === definition);
  if (!found) {
    throw new Error(`There is no schema of ${definition} in ${SCHEMAS}`);
  }
  return found.schema;
}

/** All of them are asked for, so that the form shows them at once: no form of that many is slower. */
function schemaOfSize(parameters: number): object {
  const properties = Object.fromEntries(
    Array.from({ length: parameters }, (_, at) => [
      `parameter${String(at).padStart(4, '0')}`,
      { ...KINDS[at % KINDS.length], description: `What number ${at} is for` },
    ]),
  );
  return { type: 'object', properties, required: Object.keys(properties) };
}

/** The first is what the bench types into. */
const KINDS = [
  { type: 'string' },
  { type: 'integer' },
  { type: 'boolean' },
  { type: 'string', enum: ['small', 'medium', 'large'] },
  { type: 'array', items: { type: 'string' } },
];
