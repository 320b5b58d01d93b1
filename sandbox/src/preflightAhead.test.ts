import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { promisify } from 'node:util';
import { sandboxDir } from './paths.ts';
import { tempDir } from './testing/tempDir.ts';

const run = promisify(execFile);

test('a fresh clone says what is missing before its dependencies are there', async t => {
  const clone = await tempDir(t);
  await cp(sandboxDir, join(clone, 'sandbox'), {
    recursive: true,
    filter: source => !/node_modules|dist/.test(source),
  });
  const bin = await tempDir(t);
  await symlink(process.execPath, join(bin, 'node'));
  const answer = await run(
    process.execPath,
    [join(clone, 'sandbox/src/preflightAhead.ts')],
    { env: { PATH: bin, HOME: bin, VELASTAGE_CACHE: await tempDir(t) } },
  ).then(
    () => ({ code: 0, stdout: '' }),
    error => error as { code: number; stdout: string },
  );
  assert.equal(answer.code, 1);
  assert.match(
    answer.stdout,
    /^- Go 1\.26 or newer is needed.*no working "go"/m,
  );
});
