import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { sandboxDir } from '../paths.ts';
import { type PackedChart, packCharts } from './pack.ts';

/** A Helm chart repository over HTTP with the charts of `sandbox/charts`. */
export class ChartServer {
  readonly url: string;
  readonly #port: number;
  readonly #server: Server;
  #files = new Map<string, Buffer>();

  constructor(port: number) {
    this.#port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.#server = createServer((req, res) => {
      const path = new URL(req.url ?? '/', this.url).pathname.slice(1);
      const content = this.#files.get(path);
      if (!content) {
        res.writeHead(404).end('not found\n');
        return;
      }
      const type = path.endsWith('.tgz') ? 'application/gzip' : 'text/yaml';
      res.writeHead(200, { 'Content-Type': type }).end(content);
    });
  }

  /** Packs the charts and starts to listen. */
  async listen(dir = join(sandboxDir, 'charts')): Promise<void> {
    const charts = await packCharts(dir);
    this.#files = new Map(charts.map(chart => [chart.file, chart.content]));
    this.#files.set('index.yaml', Buffer.from(index(charts)));
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#port, '127.0.0.1', resolve);
    });
  }

  async close(): Promise<void> {
    if (this.#server.listening) {
      this.#server.closeAllConnections();
      await new Promise(resolve => this.#server.close(resolve));
    }
  }
}

function index(charts: PackedChart[]): string {
  const entries: Record<string, unknown[]> = {};
  for (const { meta, file, digest } of charts) {
    (entries[meta.name] ??= []).push({
      ...meta,
      created: '2020-01-01T00:00:00Z',
      digest,
      urls: [file],
    });
  }
  return stringify({
    apiVersion: 'v1',
    entries,
    generated: '2020-01-01T00:00:00Z',
  });
}
