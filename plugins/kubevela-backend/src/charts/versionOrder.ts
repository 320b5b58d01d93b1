import semver from 'semver';

const LOOSE = { loose: true };

/** Whether Helm takes a text for a version. */
export function isVersion(text: unknown): text is string {
  return typeof text === 'string' && semver.valid(text, LOOSE) !== null;
}

/** Whether it is one to try and not to use. */
export function isPrerelease(version: string): boolean {
  return semver.prerelease(version, LOOSE) !== null;
}

/** Newest first. */
export function newestFirst<T extends { version: string }>(items: T[]): T[] {
  return [...items].sort((a, b) =>
    semver.rcompare(a.version, b.version, LOOSE),
  );
}

/** The newest that is no pre-release, or the newest at all; of versions in order. */
export function newestOf<T extends { version: string }>(
  inOrder: T[],
): T | undefined {
  return inOrder.find(({ version }) => !isPrerelease(version)) ?? inOrder[0];
}
