/** By these other tools know what is theirs: a copy must not pass for it. */
const OF_OTHER_TOOLS = [
  'argocd.argoproj.io/',
  'kustomize.toolkit.fluxcd.io/',
  'helm.toolkit.fluxcd.io/',
  'meta.helm.sh/',
  'app.kubernetes.io/managed-by',
  'app.kubernetes.io/instance',
];

/** Labels or annotations without those by which other tools keep an object. */
export function withoutForeignMarks(
  values: Record<string, string> = {},
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name]) => !OF_OTHER_TOOLS.some(prefix => name.startsWith(prefix)),
    ),
  );
}
