import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of a fixture: what vela-core derived from a definition, or a value that ran on a cluster. */
interface Line {
  /** For example `component/webservice`. */
  name: string;
  schema?: any;
  properties?: any;
}

/**
 * The schemas of the definitions that vela-core 1.11.0 comes with, those that differ in 1.10.9, schemas of
 * single CUE constructs, and parameters of Applications that ran.
 */
export function fixture(
  name: 'vela-core-1.11.0' | 'vela-core-1.10.9' | 'constructs' | 'running',
): Line[] {
  return readFileSync(join(__dirname, `${name}.ndjson`), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
}

/** The schema of one definition of vela-core 1.11.0, or of one construct. */
export function schemaOf(name: string): any {
  const lines = [...fixture('vela-core-1.11.0'), ...fixture('constructs')];
  const found = lines.find(line => line.name === name);
  if (!found) {
    throw new Error(`There is no schema ${name}`);
  }
  return found.schema;
}
