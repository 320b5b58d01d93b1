import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { create } from 'tar';

/** A chart as Helm packs one. */
export async function packed(
  name: string,
  version: string,
  files: Record<string, string> = {},
): Promise<Buffer> {
  const dir = await mkdtemp(join(tmpdir(), 'chart-'));
  try {
    const all: Record<string, string> = {
      'Chart.yaml': `apiVersion: v2\nname: ${name}\nversion: ${version}\nappVersion: "1.10"\ndescription: About ${name}\nhome: https://${name}.example\nicon: "javascript:alert(1)"\n`,
      'values.yaml': 'replicas: 1\n',
      'charts/other/values.yaml': 'of: another\n',
      ...files,
    };
    for (const [file, text] of Object.entries(all)) {
      const path = join(dir, name, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of create({ cwd: dir, gzip: true }, [name])) {
      chunks.push(Buffer.from(chunk));
    }
    return Buffer.concat(chunks);
  } finally {
    await rm(dir, { recursive: true });
  }
}
