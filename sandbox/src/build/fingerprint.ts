import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProgramSpec } from './programs.ts';

/**
 * A short hash over everything that decides what a build results in: the
 * module's files, the linker's settings, the assets and the Go version. The
 * Go version is the one named in go.mod, not the one installed, so that a
 * machine without Go still finds what it built earlier. The compiler's flags are
 * left out: they change how fast a program is, not what it does.
 */
export async function fingerprint(
  spec: ProgramSpec,
  goDir: string,
): Promise<string> {
  const hash = createHash('sha256');
  const dir = join(goDir, spec.dir);
  for (const file of (await readdir(dir)).sort()) {
    if (/^go\.(mod|sum)$|\.go$/.test(file)) {
      hash.update(`${file}\0`).update(await readFile(join(dir, file)));
    }
  }
  hash.update(
    JSON.stringify([
      spec.pkg,
      spec.variables,
      spec.assets,
      process.platform,
      process.arch,
    ]),
  );
  return hash.digest('hex').slice(0, 16);
}
