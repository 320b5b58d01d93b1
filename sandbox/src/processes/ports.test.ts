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

test('a book is whole at any moment, also when many ports are chosen at once', async t => {
  const file = join(await tempDir(t), 'ports.json');
  const book = await PortBook.open(file);
  await book.port('first');
  const names = Array.from({ length: 300 }, (_, i) => `port${i}`);
  let choosing = true;
  const ports = Promise.all(names.map(name => book.port(name))).finally(
    () => (choosing = false),
  );
  while (choosing) {
    const read = JSON.parse(await readFile(file, 'utf8'));
    assert.ok(read.first);
  }
  const read = JSON.parse(await readFile(file, 'utf8'));
  assert.deepEqual(
    names.map(name => read[name]),
    await ports,
  );
});

test('a book that cannot be read is begun anew', async t => {
  const file = join(await tempDir(t), 'ports.json');
  await writeFile(file, '{ "charts": 20000 }  "dev.api": 20001 }');
  const port = await (await PortBook.open(file)).port('charts');
  assert.deepEqual(JSON.parse(await readFile(file, 'utf8')), { charts: port });
});

test('ports are handed out once', async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, freePort));
  assert.equal(new Set(ports).size, 20);
});
