import { parseArgs } from 'node:util';
import { type EngineName, engineNames } from '../../sandbox/src/index.ts';

/** What the demo is asked for. */
export interface DemoOptions {
  port?: number;
  /** Start, look, print what was looked at, stop. */
  check: boolean;
  /** Throw away the clusters' data of earlier runs. */
  fresh: boolean;
  /** The user's own clusters instead of the sandbox's. */
  kubeconfig?: string;
  /** Contexts of that file; all of them when empty. */
  contexts: string[];
  stateDir?: string;
  /** Rollout engines beside OpenKruise Rollouts, in the first cluster. */
  engines: EngineName[];
  help: boolean;
}

export const usage = `Velastage demo

  npm run demo                                     the portal on three real local clusters with example applications
  npm run demo -- --kubeconfig FILE                the portal on your own clusters
  npm run demo -- --kubeconfig FILE --context A --context B

Options
  --port N            port to serve on; a free one unless told
  --check             start, check that the portal answers and the examples are there, stop; exit 0 or 1
  --fresh             begin with empty clusters instead of those of the last run
  --engines LIST      argo-rollouts,flagger: build these rollout engines too (minutes, the first time), with an example each
  --state-dir DIR     where the clusters keep their data; .sandbox unless told
  --help              this text
`;

/** @throws Error that says what is wrong with the arguments. */
export function parseOptions(args: string[]): DemoOptions {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      check: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      kubeconfig: { type: 'string' },
      context: { type: 'string', multiple: true, default: [] },
      'state-dir': { type: 'string' },
      engines: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (
    port !== undefined &&
    !(Number.isInteger(port) && port > 0 && port < 65_536)
  ) {
    throw new Error(
      `--port must be a number from 1 to 65535, not ${values.port}`,
    );
  }
  if (values.context.length > 0 && !values.kubeconfig) {
    throw new Error('--context goes with --kubeconfig FILE');
  }
  return {
    port,
    check: values.check,
    fresh: values.fresh,
    kubeconfig: values.kubeconfig,
    contexts: values.context,
    stateDir: values['state-dir'],
    engines: parseEngines(values.engines, values.kubeconfig !== undefined),
    help: values.help,
  };
}

function parseEngines(text: string | undefined, own: boolean): EngineName[] {
  if (text !== undefined && own) {
    throw new Error('--engines goes with the local clusters only');
  }
  return (text ? text.split(',') : []).map(name => {
    const found = engineNames.find(known => known === name.trim());
    if (!found) {
      throw new Error(
        `There is no rollout engine ${name}; there are ${engineNames.join(
          ', ',
        )}`,
      );
    }
    return found;
  });
}
