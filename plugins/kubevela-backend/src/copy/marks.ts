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

const isForeign = (name: string) =>
  OF_OTHER_TOOLS.some(prefix => name.startsWith(prefix));

/** Whether a team has given its Application that label or annotation: neither another tool nor KubeVela has. */
export const isOfPeople = (name: string) =>
  !isForeign(name) &&
  (name.startsWith(`${OF_PEOPLE}/`) || !OF_KUBEVELA.test(name));

/** Labels or annotations whose names are of a sort. */
export function marksThat(
  matches: (name: string) => boolean,
  values: Record<string, string> = {},
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => matches(name)),
  );
}

/** Labels or annotations without those by which other tools keep an object. */
export const withoutForeignMarks = (values?: Record<string, string>) =>
  marksThat(name => !isForeign(name), values);
