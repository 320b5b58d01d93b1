import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import test, { type TestContext } from 'node:test';
import { KubeClient } from '../client/client.ts';
import { KubeError } from '../client/errors.ts';
import { waitUntil } from '../client/wait.ts';
import { createAuthority, issue } from '../tls/authority.ts';
import { FaultProxy } from './proxy.ts';

const list = '/apis/core.oam.dev/v1beta1/applications';
const watch = `${list}?watch=true`;
const event = (name: string) =>
  `${JSON.stringify({ type: 'ADDED', object: { metadata: { name } } })}\n`;

/** An API server of paper behind a proxy: lists are 50 kB, watches are ours. */
async function setUp(t: TestContext) {
  const authority = await createAuthority('test authority');
  const serving = await issue(authority, {
    commonName: 'test',
    usage: 'server',
    ipAddresses: ['127.0.0.1'],
  });
  const watches: ServerResponse[] = [];
  const seen: string[] = [];
  const server = createServer(serving, (req: IncomingMessage, res) => {
    seen.push(`${req.method} ${req.url}`);
    if (req.url?.includes('watch=true')) {
      res.writeHead(200).flushHeaders();
      watches.push(res);
    } else {
      res.end(JSON.stringify({ items: 'x'.repeat(50_000) }));
    }
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const proxy = new FaultProxy({
    upstream: `https://127.0.0.1:${port}`,
    ca: authority.cert,
    serving,
    port: 0,
  });
  const client = new KubeClient({
    server: await proxy.listen(),
    ca: authority.cert,
  });
  t.after(async () => {
    client.close();
    await proxy.close();
    server.closeAllConnections();
    await new Promise(done => server.close(done));
  });
  return { proxy, client, watches, seen, server };
}

/** Opens a watch, or another path, and collects what comes. */
async function openWatch(client: KubeClient, path = watch) {
  const response = await client.open(path);
  const state = { text: '', ended: false, broken: false };
  response.on('data', data => {
    state.text += data;
  });
  response.on('end', () => {
    state.ended = true;
  });
  response.on('error', () => {
    state.broken = true;
  });
  return { state, close: () => response.destroy() };
}

const until = (what: string, check: () => boolean) =>
  waitUntil(what, async () => check(), Boolean, 5_000);

test('passes requests, bodies and watch events through', async t => {
  const { client, watches, seen } = await setUp(t);
  const body = await client.json<{ items: string }>(list);
  assert.equal(body.items.length, 50_000);
  const { state } = await openWatch(client);
  watches[0].write(event('a'));
  await until('event', () => state.text === event('a'));
  assert.deepEqual(seen, [`GET ${list}`, `GET ${watch}`]);
});

test('counts requests by verb and path', async t => {
  const { proxy, client } = await setUp(t);
  await client.get(list);
  await client.get(list);
  await openWatch(client);
  const { total, requests } = proxy.requests();
  assert.equal(total, 3);
  assert.deepEqual(requests, [
    { verb: 'list', path: list, count: 2 },
    { verb: 'watch', path: list, count: 1 },
  ]);
  proxy.resetRequests();
  assert.equal(proxy.requests().total, 0);
});

test('delay holds a request back, for its path and verb only', async t => {
  const { proxy, client } = await setUp(t);
  proxy.addFault({ delay: 300, path: '/apis/core.oam.dev', verb: ['list'] });
  let begin = performance.now();
  await client.get(list);
  assert.ok(performance.now() - begin >= 295);
  begin = performance.now();
  await client.text('/apis/apps/v1/deployments');
  assert.ok(performance.now() - begin < 250);
});

for (const [code, reason] of [
  [500, 'InternalError'],
  [410, 'Expired'],
] as const) {
  test(`status ${code} answers as an API server does`, async t => {
    const { proxy, client, seen } = await setUp(t);
    proxy.addFault({ status: code });
    await assert.rejects(client.get(list), (error: KubeError) => {
      assert.equal(error.status, code);
      assert.equal(error.reason, reason);
      return true;
    });
    assert.deepEqual(seen, []);
  });
}

test('status 429 carries Retry-After', async t => {
  const { proxy, client } = await setUp(t);
  proxy.addFault({ status: 429, retryAfter: 7 });
  const response = await client.open(list);
  response.resume();
  assert.equal(response.statusCode, 429);
  assert.equal(response.headers['retry-after'], '7');
});

test('times lets a fault run out', async t => {
  const { proxy, client } = await setUp(t);
  proxy.addFault({ status: 500, times: 2 });
  await assert.rejects(client.get(list));
  await assert.rejects(client.get(list));
  await client.get(list);
  assert.deepEqual(proxy.faults(), []);
});

test('cut=now breaks new requests and open watches', async t => {
  const { proxy, client } = await setUp(t);
  const { state } = await openWatch(client);
  const fault = proxy.addFault({ cut: 'now' });
  await until('break of the watch', () => state.broken);
  assert.equal(state.ended, false);
  await assert.rejects(client.get(list), /socket hang up|ECONNRESET/);
  proxy.clearFaults(fault.id);
  await client.get(list);
});

test('cut after so many bytes breaks off in mid-body', async t => {
  const { proxy, client } = await setUp(t);
  proxy.addFault({ cut: 1_000, verb: ['list'] });
  const { state } = await openWatch(client, list);
  await until('break', () => state.broken);
  assert.equal(state.text.length, 1_000);
  assert.equal(state.ended, false);
});

test('silent keeps an open watch open and lets nothing through', async t => {
  const { proxy, client, watches } = await setUp(t);
  const { state } = await openWatch(client);
  watches[0].write(event('a'));
  await until('first event', () => state.text === event('a'));
  const fault = proxy.addFault({ silent: true, verb: ['watch'] });
  watches[0].write(event('b'));
  // A list goes the same way and has passed: so would the event have.
  await client.get(list);
  assert.equal(state.text, event('a'));
  assert.equal(state.ended || state.broken, false);

  // Once silent, silent for good: no event after a gap.
  proxy.clearFaults(fault.id);
  watches[0].write(event('c'));
  await client.get(list);
  assert.equal(state.text, event('a'));
  const fresh = await openWatch(client);
  watches[1].write(event('d'));
  await until('event of a new watch', () => fresh.state.text === event('d'));
});

test('closeAfterEvent ends a watch properly after each event', async t => {
  const { proxy, client, watches } = await setUp(t);
  proxy.addFault({ closeAfterEvent: true });
  const { state } = await openWatch(client);
  watches[0].write(event('a') + event('b'));
  await until('end', () => state.ended);
  assert.equal(state.text, event('a'));
  assert.equal(state.broken, false);
});

test('watchError opens a watch and sends an ERROR event', async t => {
  const { proxy, client } = await setUp(t);
  proxy.addFault({ watchError: 410 });
  const { state } = await openWatch(client);
  await until('end', () => state.ended);
  const { type, object } = JSON.parse(state.text);
  assert.equal(type, 'ERROR');
  assert.equal(object.code, 410);
  await client.get(list);
});

test('a client that goes away ends the watch at the API server', async t => {
  const { client, watches } = await setUp(t);
  const { close } = await openWatch(client);
  const ended = new Promise(done => watches[0].once('close', done));
  close();
  await ended;
});

test('an API server that is down breaks the connection', async t => {
  const { client, server } = await setUp(t);
  server.closeAllConnections();
  await new Promise(done => server.close(done));
  await assert.rejects(client.get(list), /socket hang up|ECONNRESET/);
});
