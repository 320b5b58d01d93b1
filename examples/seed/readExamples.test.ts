import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { readManifests } from '@velastage/sandbox';
import { SECRET_CANARY } from '../expectations.ts';
import { keyOf, readExamples } from './readExamples.ts';
import type { Example } from './types.ts';

const root = join(import.meta.dirname, '..');
const longestLabel = 63;
// On purpose: a system that nobody has described.
const strangeSystems = ['nowhere'];
let examples: Example[];

before(async () => {
  examples = await readExamples('http://charts.example');
});

test('every file is an example, and every example is there once', async () => {
  const files: string[] = [];
  for await (const file of glob('**/*.yaml', {
    cwd: join(root, 'applications'),
  })) {
    files.push(file.replace(/(\.before)?\.yaml$/, ''));
  }
  const keys = examples.map(({ expectation }) => keyOf(expectation));
  assert.deepEqual(
    files.filter(file => !keys.includes(file)),
    [],
  );
  assert.equal(new Set(keys).size, keys.length);
});

test('each file says on top why it is there', async () => {
  for await (const file of glob('applications/**/*.yaml', { cwd: root })) {
    assert.match(await readFile(join(root, file), 'utf8'), /^# \S/, file);
  }
});

test('owners, systems and domains are in the catalog', async () => {
  const entities = (
    await Promise.all(
      ['org.yaml', 'entities.yaml'].map(file =>
        readManifests(join(root, 'company', file)),
      ),
    )
  ).flat();
  const names = (kind: string) =>
    entities.filter(e => e.kind === kind).map(e => e.metadata.name);
  const owners = [
    ...names('Group'),
    ...names('User').map(name => `user:default/${name}`),
  ];
  const systems = [...names('System'), ...strangeSystems];
  for (const { key, manifest } of examples) {
    const said = (attribute: string) =>
      manifest.metadata.annotations?.[`backstage.oam.dev/${attribute}`];
    for (const [attribute, known] of [
      ['owner', owners],
      ['system', systems],
      ['domain', names('Domain')],
    ] as const) {
      const value = said(attribute);
      assert.ok(
        value === undefined || known.includes(value),
        `${key}: ${value}`,
      );
    }
  }
});

test('components written by hand point at applications that are there', async () => {
  const entities = await readManifests(join(root, 'company', 'entities.yaml'));
  const pointers = entities
    .map(({ metadata }) => metadata.annotations?.['kubevela.io/application'])
    .filter(pointer => pointer !== undefined);
  const applications = examples.map(
    ({ expectation: e }) => `${e.namespace}/${e.name}`,
  );
  assert.ok(pointers.length >= 2);
  assert.deepEqual(
    pointers.filter(pointer => !applications.includes(pointer)),
    [],
  );
});

test('only the vault holds the secret value', () => {
  const holders = examples
    .filter(({ manifest }) => JSON.stringify(manifest).includes(SECRET_CANARY))
    .map(({ key }) => key);
  assert.deepEqual(holders, [
    'dev/checkout/card-vault',
    'prod-us/checkout/card-vault',
  ]);
});

test('the name of a revision fits into a label', () => {
  for (const { key, manifest } of examples) {
    const length = `${manifest.metadata.name}-v99`.length;
    assert.ok(length <= longestLabel, `${key}: ${length}`);
  }
});

test('a version before differs from the one after it', () => {
  for (const { key, before: earlier, manifest } of examples) {
    if (earlier) {
      assert.notDeepEqual(earlier, manifest, key);
    }
  }
});

test('one example has 40 components', () => {
  assert.ok(
    examples.some(({ manifest }) => manifest.spec.components.length === 40),
  );
});
