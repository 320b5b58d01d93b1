import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import test from 'node:test';
import { readFile, writeFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { tempDir } from '../testing/tempDir.ts';
import { freePort, PortBook } from './ports.ts';

/** Reads a file over and over until it is told to end, and says what came of it. */
const READER = `
  const { readFileSync } = require('node:fs');
  const { parentPort, receiveMessageOnPort, workerData } = require('node:worker_threads');
  let seen = 'whole';
  parentPort.postMessage('reading');
  while (!receiveMessageOnPort(parentPort)) {
    const text = readFileSync(workerData, 'utf8');
    try { JSON.parse(text); } catch { seen = text; }
  }
  parentPort.postMessage(seen);
`;

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
  const reader = new Worker(READER, { eval: true, workerData: file });
  await once(reader, 'message');
  const names = Array.from({ length: 200 }, (_, i) => `port${i}`);
  const ports = await Promise.all(names.map(name => book.port(name)));
  const ended = once(reader, 'message');
  reader.postMessage('end');
  assert.deepEqual(await ended, ['whole']);
  const read = JSON.parse(await readFile(file, 'utf8'));
  assert.deepEqual(
    names.map(name => read[name]),
    ports,
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
