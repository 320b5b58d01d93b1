import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What somebody fills in for a definition; see `filled.yaml`. */
interface Filled {
  /** For example `component/webservice`. */
  name: string;
  properties: Record<string, unknown>;
  also?: Record<string, Record<string, unknown>>;
}

/** What is filled in for each definition that vela-core comes with. */
export const FILLED: Filled[] = parse(
  readFileSync(join(__dirname, 'filled.yaml'), 'utf8'),
);

/** What is filled in for one of them, with a version of KubeVela. */
export function filledOf(
  name: string,
  version: string,
): Record<string, unknown> {
  const found = FILLED.find(each => each.name === name);
  if (!found) {
    throw new Error(`Nothing is filled in for ${name}`);
  }
  return { ...found.properties, ...found.also?.[version] };
}
