import { preflight } from '../../sandbox/src/index.ts';

/**
 * Says all that this machine lacks for a start, before minutes go by.
 *
 * @param options - of the clusters to be started; the default ones unless told
 * @returns undefined when all is well
 */
export async function lacking(
  options?: Parameters<typeof preflight>[0],
): Promise<string | undefined> {
  const problems = await preflight(options);
  return problems.length > 0
    ? `This machine lacks something:\n- ${problems.join('\n- ')}`
    : undefined;
}
