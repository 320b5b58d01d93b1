import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { KubeObject } from './client.ts';

/**
 * Parses all documents of a YAML text; empty ones are left out.
 *
 * @throws Error naming `source` when a document is not valid YAML.
 */
export function parseManifests(text: string, source: string): KubeObject[] {
  const manifests: KubeObject[] = [];
  for (const document of parseAllDocuments(text)) {
    if (document.errors?.length) {
      throw new Error(`${source}: ${document.errors[0].message}`);
    }
    const value = document.toJS();
    if (value) {
      manifests.push(...(value.kind === 'List' ? value.items : [value]));
    }
  }
  return manifests;
}

/**
 * Reads the manifests of a file, or of every YAML file directly in a folder.
 *
 * @param rewrite - changes the text before it is parsed, given the file's name.
 */
export async function readManifests(
  path: string,
  rewrite: (text: string) => string = text => text,
): Promise<KubeObject[]> {
  const files = (await stat(path)).isDirectory()
    ? (await readdir(path))
        .filter(file => /\.ya?ml$/.test(file) && !/^kustom/.test(file))
        .sort()
        .map(file => join(path, file))
    : [path];
  const texts = await Promise.all(
    files.map(async file =>
      parseManifests(rewrite(await readFile(file, 'utf8')), file),
    ),
  );
  return texts.flat();
}
