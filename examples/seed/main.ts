// node examples/seed/main.ts [--state-dir DIR] [--only KEY]... [--fresh]
import { parseArgs } from 'node:util';
import { attachSandbox } from '@velastage/sandbox';
import { seedCompany } from './seedCompany.ts';

const usage = `Fills a running sandbox with the applications of the example company.

  node examples/seed/main.ts [options]

  --state-dir DIR   the sandbox's folder (.sandbox at the top of the checkout)
  --only KEY        one example, <cluster>/<namespace>/<name>; may be repeated
  --fresh           make them anew though they are as they should be
`;

const { values } = parseArgs({
  options: {
    'state-dir': { type: 'string' },
    only: { type: 'string', multiple: true },
    fresh: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

if (values.help) {
  process.stdout.write(usage);
} else {
  process.exitCode = await run();
}

async function run(): Promise<number> {
  const sandbox = await attachSandbox(values['state-dir']);
  if (!sandbox) {
    process.stderr.write('No sandbox is running; start one with `up`.\n');
    return 1;
  }
  const startedAt = performance.now();
  const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1);
  const abort = new AbortController();
  process.once('SIGINT', () => abort.abort(new Error('interrupted')));
  try {
    const { kept, brought, skipped, failed } = await seedCompany({
      sandbox,
      only: values.only,
      fresh: values.fresh,
      signal: abort.signal,
      progress: (step, state, detail) => {
        if (state !== 'started') {
          process.stdout.write(
            `${seconds().padStart(6)} s  ${step}: ${state}${
              detail ? `, ${detail}` : ''
            }\n`,
          );
        }
      },
    });
    process.stdout.write(
      `${kept.length} were there, ${brought.length} made, ${
        skipped.length
      } without their cluster, ${failed.length} failed, in ${seconds()} s\n`,
    );
    return failed.length > 0 ? 1 : 0;
  } finally {
    sandbox.detach();
  }
}
