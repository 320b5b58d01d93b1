import { totalmem } from 'node:os';

/**
 * What saves the compiler work. Of the programs' own speed little is asked here, of the first start much:
 * together with {@link compilerEnv} a cold build takes little more than half the processor time.
 */
export const compilerFlags: readonly string[] = [
  // Debugging data is not kept anyway (-s -w). Inlining makes fast programs and slow builds.
  '-gcflags=all=-l -dwarf=false',
  // The standard library is small, and everything stands on it.
  '-gcflags=std=-dwarf=false',
];

/** Enough for two compilers that collect their garbage four times more seldom. */
const AMPLE_MEMORY = 7 * 1024 ** 3;

/** A compiler lives for seconds: where there is memory it need not tidy up much. */
export function compilerEnv(memory = totalmem()): NodeJS.ProcessEnv {
  return memory >= AMPLE_MEMORY ? { GOGC: '400' } : {};
}
