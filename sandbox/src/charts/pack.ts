import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create } from 'tar';
import { parse } from 'yaml';

/** A packed Helm chart. */
export interface PackedChart {
  /** Chart.yaml. */
  meta: { name: string; version: string; [field: string]: unknown };
  /** Such as `hello-1.0.0.tgz`. */
  file: string;
  content: Buffer;
  /** SHA-256 of the content, in hexadecimal. */
  digest: string;
}

/** Packs the chart in `dir/<name>`; the same source gives the same bytes. */
export async function packChart(
  dir: string,
  name: string,
): Promise<PackedChart> {
  const meta = parse(await readFile(join(dir, name, 'Chart.yaml'), 'utf8'));
  const files = (
    await readdir(join(dir, name), { recursive: true, withFileTypes: true })
  )
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort();
  const chunks: Buffer[] = [];
  // Owner, mode and times are left out: they differ from checkout to checkout.
  const archive = create(
    {
      cwd: dir,
      gzip: { level: 9 },
      portable: true,
      noMtime: true,
      mtime: new Date(0),
    },
    files,
  );
  for await (const chunk of archive) {
    chunks.push(chunk as Buffer);
  }
  const content = Buffer.concat(chunks);
  return {
    meta,
    file: `${meta.name}-${meta.version}.tgz`,
    content,
    digest: createHash('sha256').update(content).digest('hex'),
  };
}

/** Packs every chart in a folder. */
export async function packCharts(dir: string): Promise<PackedChart[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  const names = entries.filter(e => e.isDirectory()).map(e => e.name);
  return Promise.all(names.sort().map(name => packChart(dir, name)));
}
