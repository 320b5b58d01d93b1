import { existsSync } from 'node:fs';

const setpriv = '/usr/bin/setpriv';

/**
 * Wraps a command so that the kernel kills it when this process dies in
 * whatever way, even by SIGKILL. Where the system cannot do that (anything but
 * Linux with util-linux) the command is returned as it is, and the next `up`
 * or `down` clears away what a hard death has left.
 */
export function dieWithParent(
  command: string,
  args: string[],
): { command: string; args: string[] } {
  if (process.platform !== 'linux' || !existsSync(setpriv)) {
    return { command, args };
  }
  return { command: setpriv, args: ['--pdeathsig', 'KILL', command, ...args] };
}
