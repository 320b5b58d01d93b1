import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The oldest Go that builds every module below sandbox/go. */
export const neededGo = { major: 1, minor: 26 };

/** Environment for every call of `go`: nothing outside the module decides. */
export function goEnv(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    GOFLAGS: '',
    GOWORK: 'off',
    GOTOOLCHAIN: 'local',
    CGO_ENABLED: '0',
  };
}

/**
 * Says in a sentence what is wrong with the installed Go, or undefined when it
 * will do.
 */
export async function goProblem(): Promise<string | undefined> {
  const wanted = `Go ${neededGo.major}.${neededGo.minor} or newer`;
  const reason = 'the Kubernetes and KubeVela programs are built from source';
  let version: string;
  try {
    const { stdout } = await run('go', ['env', 'GOVERSION'], { env: goEnv() });
    version = stdout.trim();
  } catch {
    return `${wanted} is needed (${reason}), but no working "go" was found on the PATH. Install it from https://go.dev/dl/.`;
  }
  const [, major, minor] = /^go(\d+)\.(\d+)/.exec(version) ?? [];
  const enough =
    Number(major) > neededGo.major ||
    (Number(major) === neededGo.major && Number(minor) >= neededGo.minor);
  return enough
    ? undefined
    : `${wanted} is needed (${reason}), but ${version} is installed. Install a newer one from https://go.dev/dl/.`;
}

/** Folder of a module in Go's module cache, as the go.mod in `dir` pins it. */
export async function moduleDir(dir: string, module: string): Promise<string> {
  const { stdout } = await run('go', ['list', '-m', '-f', '{{.Dir}}', module], {
    cwd: dir,
    env: goEnv(),
  });
  return stdout.trim();
}
