import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { preflight } from './preflight.ts';
import { emptyMachine } from './testing/emptyMachine.ts';
import { tempDir } from './testing/tempDir.ts';

test('Go is asked for when something has to be built', async t => {
  await emptyMachine(t);
  const problems = await preflight({ stateDir: await tempDir(t) });
  assert.ok(problems.some(p => /^Go 1\.26 or newer is needed/.test(p)));
});

test('clusters that cannot fit into memory are refused', async t => {
  const clusters = Array.from({ length: 5_000 }, (_, i) => ({ name: `c${i}` }));
  const problems = await preflight({ clusters, stateDir: await tempDir(t) });
  assert.ok(
    problems.some(p => /memory are needed.*ask for fewer clusters/.test(p)),
  );
});

test('a state directory that cannot be made is named', async t => {
  const file = join(await tempDir(t), 'file');
  await writeFile(file, '');
  const stateDir = join(file, 'state');
  const problems = await preflight({ stateDir });
  assert.ok(problems.some(p => p.startsWith(`${stateDir} cannot be used`)));
});
