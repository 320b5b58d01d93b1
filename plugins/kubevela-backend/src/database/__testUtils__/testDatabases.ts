import { TestDatabases } from '@backstage/backend-test-utils';

/**
 * The databases that a portal may have. PostgreSQL is there where the test run brings a server
 * (`npm test` does; no container is ever started), SQLite always.
 */
export function testDatabases() {
  return TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_15'],
    disableDocker: true,
  });
}
