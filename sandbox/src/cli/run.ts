import { down } from './down.ts';
import { fault } from './fault.ts';
import { kubeconfig } from './kubeconfig.ts';
import { registry } from './registry.ts';
import { snapshot } from './snapshot.ts';
import { status } from './status.ts';
import { up } from './up.ts';
import { usage, UsageError } from './usage.ts';

const commands: Record<string, (args: string[]) => Promise<void>> = {
  up,
  down,
  status,
  kubeconfig,
  fault,
  snapshot,
  registry,
};

/**
 * Runs one command.
 *
 * @returns the exit code: 0, 1 when it failed, 2 when it was called wrongly.
 */
export async function run(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  if (!name || name === 'help' || args.includes('--help')) {
    console.log(usage);
    return 0;
  }
  try {
    const command = commands[name];
    if (!command) {
      throw new UsageError(`there is no command "${name}"`);
    }
    await command(rest);
    return 0;
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    console.error(`sandbox: ${message}`);
    if (error instanceof UsageError || code?.startsWith('ERR_PARSE_ARGS')) {
      console.error('\nTry --help.');
      return 2;
    }
    return 1;
  }
}
