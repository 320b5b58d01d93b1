import { buildProgram } from './build.ts';
import type { ProgramName } from './programs.ts';

/**
 * Builds the programs that are named on the command line, one after the other, without a word: for a
 * machine that fetches packages from the network meanwhile. What goes wrong is told by whoever needs the
 * program.
 */
async function buildAhead(names: string[]) {
  for (const name of names) {
    await buildProgram(name as ProgramName);
  }
}

// It must need nothing that is not in Node itself: the workspace's dependencies are not there yet.
buildAhead(process.argv.slice(2)).catch(() => process.exit(1));
