/**
 * Names that still tell pods apart: what all begin with is cut at a dash. One pod alone keeps its last
 * part, by which people know pods of a Deployment.
 */
export function shortNames(pods: string[]): Map<string, string> {
  const names = [...new Set(pods)];
  if (names.length === 1) {
    const [only] = names;
    return new Map([[only, only.slice(only.lastIndexOf('-') + 1) || only]]);
  }
  let common = names[0] ?? '';
  for (const name of names) {
    while (!name.startsWith(common)) {
      common = common.slice(0, -1);
    }
  }
  const cut = common.lastIndexOf('-') + 1;
  return new Map(names.map(name => [name, name.slice(cut) || name]));
}
