/** By these other tools know what is theirs: a copy must not pass for it. */
const OF_OTHER_TOOLS = [
  'argocd.argoproj.io/',
  'kustomize.toolkit.fluxcd.io/',
  'helm.toolkit.fluxcd.io/',
  'meta.helm.sh/',
  'app.kubernetes.io/managed-by',
  'app.kubernetes.io/instance',
];

/** Of all that KubeVela and this portal write down in an Application, this alone is people's own. */
const OF_PEOPLE = 'backstage.oam.dev';
const OF_KUBEVELA = /^([^/]+\.)?(oam\.dev|kubevela\.io)\//;

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

/** Labels or annotations that a team has given its Application: neither another tool's nor KubeVela's own. */
export function marksOfPeople(
  values: Record<string, string> = {},
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(withoutForeignMarks(values)).filter(
      ([name]) => name.startsWith(`${OF_PEOPLE}/`) || !OF_KUBEVELA.test(name),
    ),
  );
}
