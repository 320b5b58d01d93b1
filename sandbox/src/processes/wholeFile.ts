import { renameSync, writeFileSync } from 'node:fs';

/**
 * Replaces a small file as a whole: whoever reads it, or writes it at the same time, sees the one content or
 * the other, also when this process is killed. Of several calls the last one stays.
 */
export function writeWhole(file: string, text: string, mode = 0o666): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode });
  renameSync(draft, file);
}
