import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const SANDBOX = resolve(__dirname, '../../../../../sandbox/src/index.ts');

/** Path of a program that the sandbox can build; it is built where it has not been yet, which takes minutes. */
export async function sandboxProgram(name: string): Promise<string> {
  const script = `import { buildProgram } from ${JSON.stringify(SANDBOX)};
    console.log((await buildProgram(${JSON.stringify(name)})).binary);`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '-e',
    script,
  ]);
  return stdout.trim();
}
