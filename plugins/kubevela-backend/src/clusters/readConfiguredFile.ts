import { readFile } from 'node:fs/promises';
import { ConfigurationProblem } from './problem';

/** Reads a file that a configuration key names; what goes wrong is told with that key. */
export async function readConfiguredFile(
  key: string,
  path: string,
): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigurationProblem(
      code === 'ENOENT'
        ? `${key}: file ${path} not found`
        : `${key}: file ${path} cannot be read (${code})`,
      'Check the path, and that the backend may read the file.',
    );
  }
}
