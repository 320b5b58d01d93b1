import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildProgram } from '../build/build.ts';
import { waitUntil } from '../client/wait.ts';
import { sandboxDir } from '../paths.ts';
import { dieWithParent } from '../processes/orphans.ts';
import { freePort } from '../processes/ports.ts';
import { type PackedChart, packCharts } from './pack.ts';

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const CONFIG = 'application/vnd.cncf.helm.config.v1+json';
const CHART = 'application/vnd.cncf.helm.chart.content.v1.tar+gzip';
/** Where in the registry the charts lie. */
const PATH = 'charts';
const READY_MS = 10_000;

/** A real registry with charts in it. */
export interface ChartRegistry {
  /** Such as `oci://127.0.0.1:5000/charts`; speaks HTTP without TLS. */
  url: string;
  stop(): Promise<void>;
}

/** Starts a registry and pushes the charts of a folder to it, as `helm push` does. */
export async function startChartRegistry(
  dir = join(sandboxDir, 'charts'),
): Promise<ChartRegistry> {
  const [{ binary }, port, charts] = await Promise.all([
    buildProgram('registry'),
    freePort(),
    packCharts(dir),
  ]);
  const host = `127.0.0.1:${port}`;
  const { command, args } = dieWithParent(binary, [host]);
  const child = spawn(command, args, { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill();
    await ended;
  };
  try {
    const base = `http://${host}/v2`;
    await waitUntil(
      'the registry',
      () =>
        fetch(`${base}/`).then(
          ({ ok }) => ok,
          () => false,
        ),
      isReady => isReady,
      READY_MS,
    );
    for (const chart of charts) {
      await push(`${base}/${PATH}/${chart.meta.name}`, chart);
    }
    return { url: `oci://${host}/${PATH}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** As the distribution specification has it: two blobs, and the manifest that names them. */
async function push(repository: string, { meta, content }: PackedChart) {
  const config = Buffer.from(JSON.stringify(meta));
  const [configured, packed] = await Promise.all([
    pushBlob(repository, config),
    pushBlob(repository, content),
  ]);
  const manifest = {
    schemaVersion: 2,
    mediaType: MANIFEST,
    config: { mediaType: CONFIG, ...configured },
    layers: [{ mediaType: CHART, ...packed }],
  };
  // A tag cannot have a plus; Helm writes an underscore.
  const tag = meta.version.replaceAll('+', '_');
  await send(`${repository}/manifests/${tag}`, {
    method: 'PUT',
    headers: { 'Content-Type': MANIFEST },
    body: JSON.stringify(manifest),
  });
}

async function pushBlob(repository: string, content: Buffer) {
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  const begun = await send(`${repository}/blobs/uploads/`, { method: 'POST' });
  const upload = new URL(begun.headers.get('location') ?? '', begun.url);
  upload.searchParams.set('digest', digest);
  await send(upload.href, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: new Uint8Array(content),
  });
  return { digest, size: content.length };
}

async function send(url: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(url, init);
  if (!answer.ok) {
    throw new Error(
      `the registry answered ${answer.status} to ${
        init.method
      } ${url}: ${await answer.text()}`,
    );
  }
  return answer;
}
