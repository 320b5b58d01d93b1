import assert from 'node:assert/strict';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { sandboxDir } from '../paths.ts';
import { emptyMachine } from '../testing/emptyMachine.ts';
import { tempDir } from '../testing/tempDir.ts';
import { buildProgram } from './build.ts';
import { fingerprint } from './fingerprint.ts';
import { programs } from './programs.ts';

const goDir = join(sandboxDir, 'go');

test('a change in sources, go.sum or settings makes another program', async t => {
  const copy = await tempDir(t);
  await cp(goDir, copy, { recursive: true });
  const before = await fingerprint(programs.kube, copy);
  assert.equal(await fingerprint(programs.kube, goDir), before);

  const sum = join(copy, 'kube', 'go.sum');
  await writeFile(sum, `${await readFile(sum, 'utf8')}\n`);
  const afterSum = await fingerprint(programs.kube, copy);
  assert.notEqual(afterSum, before);

  const variables = { x: 'y' };
  const other = { ...programs.kube, variables };
  assert.notEqual(await fingerprint(other, copy), afterSum);
});

test('without Go the needed version is named at once', async t => {
  await emptyMachine(t);
  await assert.rejects(buildProgram('kwok'), /Go 1\.26 or newer is needed/);
});
