import {
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { runQuietly } from './commands.ts';
import { contentHash } from './contentHash.ts';
import { rootDir, workDir } from './paths.ts';

/** What the build is made from: nothing else of the checkout reaches it. */
const SOURCES = [
  'packages/app',
  'packages/backend',
  'plugins',
  'yarn.lock',
  'package.json',
  'backstage.json',
];

/**
 * Builds the portal for production, as `yarn workspace backend build` makes it for a container image, and
 * unpacks it beside the checkout's node_modules. Nothing is done when the sources are those of the last
 * build.
 *
 * @returns the folder to run `node packages/backend` in.
 */
export async function buildPortal(options: {
  signal?: AbortSignal;
  /** Called when there is something to do. */
  onBuild?: () => void;
}): Promise<string> {
  const portalDir = join(workDir, 'portal');
  const marker = join(portalDir, '.built-from');
  const wanted = await contentHash(SOURCES.map(path => join(rootDir, path)));
  const built = await readFile(marker, 'utf8').catch(() => '');
  if (built === wanted) {
    return portalDir;
  }
  options.onBuild?.();
  await runQuietly('yarn', ['workspace', 'backend', 'build'], options);

  // Unpacked beside its place: a build that is cut short must not look whole, nor take the last one with it.
  const draft = join(workDir, `portal.${process.pid}`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  for (const archive of ['skeleton.tar.gz', 'bundle.tar.gz']) {
    await runQuietly('tar', [
      'xzf',
      join(rootDir, 'packages/backend/dist', archive),
      '-C',
      draft,
    ]);
  }
  await linkWorkspace(draft);
  await writeFile(join(draft, '.built-from'), wanted);
  await rm(portalDir, { recursive: true, force: true });
  await rename(draft, portalDir);
  return portalDir;
}

/**
 * Lets the built packages find each other before the sources of the same name, and their own nested
 * dependencies; everything else they find in the checkout's node_modules above.
 */
async function linkWorkspace(portal: string): Promise<void> {
  for (const group of ['packages', 'plugins']) {
    const folder = join(portal, group);
    for (const name of await readdir(folder).catch(() => [])) {
      const packageDir = join(folder, name);
      const { name: packageName } = JSON.parse(
        await readFile(join(packageDir, 'package.json'), 'utf8'),
      );
      const link = join(portal, 'node_modules', packageName);
      await mkdir(join(link, '..'), { recursive: true });
      await symlink(
        join('..', '..', group, name).replace(
          /^\.\.\/\.\./,
          packageName.includes('/') ? '../..' : '..',
        ),
        link,
      );
      const nested = join(rootDir, group, name, 'node_modules');
      if (await lstat(nested).catch(() => undefined)) {
        await symlink(nested, join(packageDir, 'node_modules'));
      }
    }
  }
}
