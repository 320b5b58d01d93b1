import { readFileSync } from 'node:fs';

/** A cluster as an administrator reaches it. */
export interface ClusterAccess {
  name: string;
  server: string;
  token: string;
  ca: string;
}

/** What the tests run against. */
export interface Target {
  address: string;
  /** The same with an app of the old frontend system, signed in as the operator; not there for the engines' tests. */
  legacyAddress: string;
  stateDir: string;
  clusters: ClusterAccess[];
}

const file = process.env.E2E_TARGET;
if (!file) {
  throw new Error(
    'The browser tests need a running portal: start them with npm test -- --only browser',
  );
}

/** The portal and its clusters. */
export const target: Target = JSON.parse(readFileSync(file, 'utf8'));
