import assert from 'node:assert/strict';
import { cp, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { parse } from 'yaml';
import { freePort } from '../processes/ports.ts';
import { sandboxDir } from '../paths.ts';
import { tempDir } from '../testing/tempDir.ts';
import { packChart } from './pack.ts';
import { startChartRegistry } from './registry.ts';
import { ChartServer } from './server.ts';

const charts = join(sandboxDir, 'charts');

test('packing is deterministic, whatever the dates of the files', async t => {
  const dir = await tempDir(t);
  await cp(charts, dir, { recursive: true });
  await utimes(join(dir, 'hello', 'Chart.yaml'), 1_000, 1_000);
  const [here, there] = await Promise.all([
    packChart(charts, 'hello'),
    packChart(dir, 'hello'),
  ]);
  assert.equal(here.digest, there.digest);
});

test('the repository serves its index and the charts it names', async t => {
  const server = new ChartServer(await freePort());
  await server.listen();
  t.after(() => server.close());
  const response = await fetch(`${server.url}/index.yaml`);
  const { entries } = parse(await response.text());
  const [hello] = entries.hello;
  assert.equal(hello.version, '1.0.0');
  const chart = await fetch(`${server.url}/${hello.urls[0]}`);
  const content = Buffer.from(await chart.arrayBuffer());
  // A gzip file, not an error page.
  assert.deepEqual([...content.subarray(0, 2)], [0x1f, 0x8b]);
  assert.equal((await fetch(`${server.url}/../package.json`)).status, 404);
});

test('the registry has what was pushed, byte by byte', async t => {
  const { url, stop } = await startChartRegistry();
  t.after(stop);
  const { content, digest } = await packChart(charts, 'hello');
  const base = `${url
    .replace('oci://', 'http://')
    .replace('/charts', '/v2/charts')}/hello`;
  const { tags } = (await fetch(`${base}/tags/list`).then(answer =>
    answer.json(),
  )) as { tags: string[] };
  assert.deepEqual(tags, ['1.0.0', '2.0.0']);
  const { layers } = (await fetch(`${base}/manifests/1.0.0`).then(answer =>
    answer.json(),
  )) as { layers: Array<{ digest: string; size: number }> };
  assert.deepEqual(
    [layers[0].digest, layers[0].size],
    [`sha256:${digest}`, content.length],
  );
  const blob = await fetch(`${base}/blobs/sha256:${digest}`);
  assert.deepEqual(Buffer.from(await blob.arrayBuffer()), content);
});
