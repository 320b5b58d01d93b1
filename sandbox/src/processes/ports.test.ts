import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { join } from 'node:path';
import test from 'node:test';
import { readFile, writeFile } from 'node:fs/promises';
import { tempDir } from '../testing/tempDir.ts';
import { freePort, PortBook } from './ports.ts';

test('a port is the same for a second run', async t => {
  const file = join(await tempDir(t), 'ports.json');
  const first = await (await PortBook.open(file)).port('charts');
  const second = await (await PortBook.open(file)).port('charts');
  assert.equal(first, second);
});

test('a recorded port that somebody else has taken is replaced', async t => {
  const file = join(await tempDir(t), 'ports.json');
  const other = createServer();
  await new Promise<void>(done => other.listen(0, '127.0.0.1', done));
  t.after(() => other.close());
  const { port: taken } = other.address() as { port: number };
  await writeFile(file, JSON.stringify({ charts: taken }));
  const chosen = await (await PortBook.open(file)).port('charts');
  assert.notEqual(chosen, taken);
  assert.equal(JSON.parse(await readFile(file, 'utf8')).charts, chosen);
});

test('ports are handed out once', async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, freePort));
  assert.equal(new Set(ports).size, 20);
});
