import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestHandler } from 'express';
import { createRouter } from '../createRouter';

type Options = Parameters<typeof createRouter>[0];

const OPTIONS: readonly (keyof Options)[] = [
  'service',
  'creation',
  'copy',
  'activity',
  'charts',
  'httpAuth',
  'auditor',
];
const scenes = new AsyncLocalStorage<Options>();
let router: Promise<RequestHandler> | undefined;

/**
 * The API over what a test has set up. All tests of a file share one router: compiling the contract takes a
 * second or two, which is nothing for a backend that starts and minutes for hundreds of tests.
 */
export async function sharedRouter(options: Options): Promise<RequestHandler> {
  router ??= createRouter(
    Object.fromEntries(
      OPTIONS.map(key => [key, standIn(key)]),
    ) as unknown as Options,
  ) as unknown as Promise<RequestHandler>;
  const handle = await router;
  return (req, res, next) => {
    scenes.run(options, () => handle(req, res, next));
  };
}

/** Hands each call on to what the request's own test has set up. */
function standIn(key: keyof Options) {
  return new Proxy(
    {},
    {
      get: (_, name) => {
        const target = scenes.getStore()?.[key] as any;
        const value = target?.[name];
        return typeof value === 'function' ? value.bind(target) : value;
      },
    },
  );
}
