import { type BuildOptions, buildProgram, type Program } from './build.ts';
import type { ProgramName } from './programs.ts';

/**
 * Builds programs one after the other in the given order, so that the first
 * ones are in use while the later ones are still built.
 *
 * @returns for each name a promise of its program.
 */
export function buildInOrder(
  names: ProgramName[],
  options: BuildOptions = {},
): (name: ProgramName) => Promise<Program> {
  const results = new Map<ProgramName, Promise<Program>>();
  let last: Promise<unknown> = Promise.resolve();
  for (const name of new Set(names)) {
    // A failed build does not keep the others from being tried.
    const result = last.then(
      () => buildProgram(name, options),
      () => buildProgram(name, options),
    );
    // Whoever awaits the program hears of the failure; nobody else shall.
    result.catch(() => {});
    results.set(name, result);
    last = result;
  }
  return name => results.get(name) ?? buildProgram(name, options);
}
