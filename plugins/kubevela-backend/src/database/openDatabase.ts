import {
  type DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';

/** The plugin's tables. */
export type DatabaseClient = Awaited<ReturnType<DatabaseService['getClient']>>;

/** The plugin's database, with its tables as this version wants them. */
export async function openDatabase(
  database: DatabaseService,
): Promise<DatabaseClient> {
  const client = await database.getClient();
  if (!database.migrations?.skip) {
    await client.migrate.latest({
      directory: resolvePackagePath(
        '@velastage/plugin-kubevela-backend',
        'migrations',
      ),
    });
  }
  return client;
}
