import { spawn } from 'node:child_process';
import { startPostgres } from './postgres.ts';

/** Where Backstage's test databases look for the server; its name says the oldest version that is supported. */
const VARIABLE = 'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

/** Runs the given command with a PostgreSQL server of its own, and ends with that command's exit code. */
async function main([command, ...args]: string[]): Promise<number> {
  if (!command) {
    console.error('node scripts/test/withPostgres.ts COMMAND [ARGUMENT…]');
    return 2;
  }
  const { connection, stop } = await startPostgres(text => console.log(text));
  try {
    const { user, password, host, port } = connection;
    const child = spawn(command, args, {
      stdio: 'inherit',
      env: {
        ...process.env,
        [VARIABLE]: `postgres://${user}:${password}@${host}:${port}`,
      },
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => child.kill(signal));
    }
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', code => resolve(code ?? 1));
    });
  } finally {
    await stop();
  }
}

main(process.argv.slice(2)).then(
  code => process.exit(code),
  error => {
    console.error(error);
    process.exit(1);
  },
);
