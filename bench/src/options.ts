import { parseArgs } from 'node:util';

/** What the bench is asked for. */
export interface BenchOptions {
  /** Letters of the benches to run; all when empty. */
  only: string[];
  small: boolean;
  /** Throw the clusters' contents away and fill them anew. */
  fresh: boolean;
  stateDir?: string;
  /** A portal that is built already. */
  portal?: string;
  /** Folder for processor profiles of the portal. */
  profile?: string;
  help: boolean;
}

export const usage = `npm run bench [-- OPTIONS]

Measures the portal's backend on three real API servers with 12,000 Applications, beside its peers.
The first run fills the API servers, which takes some minutes; they are kept.

  a  start to a complete model        d  first page of the list
  b  change to the new answer         e  one instance with its tree
  c  requests to the API servers      f  memory
  g  14,000 resources in the browser  h  change to the open page
  i  revisions                        j  forms
  k  archive of revisions

Options
  --only a,b         some of them
  --small            one API server with 300 Applications and few samples, to see that all works
  --fresh            fill the API servers anew
  --state-dir DIR    where they keep their data; .velastage/bench unless told
  --portal DIR       a built portal instead of building one
  --profile DIR      write a processor profile of each portal there; figures suffer a little
  --help             this text
`;

/** @throws Error for what it does not know. */
export function parseOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: '' },
      small: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      'state-dir': { type: 'string' },
      portal: { type: 'string' },
      profile: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return {
    only: values.only.split(',').filter(Boolean),
    small: values.small,
    fresh: values.fresh,
    stateDir: values['state-dir'],
    portal: values.portal,
    profile: values.profile,
    help: values.help,
  };
}
