import type { OperationNote } from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';
import { note } from '../note';

/** What the tools leave on the objects that they apply from Git. */
const TRACES: ReadonlyArray<{ tool: string; name: string }> = [
  { tool: 'Argo CD', name: 'argocd.argoproj.io/tracking-id' },
  { tool: 'Argo CD', name: 'argocd.argoproj.io/instance' },
  { tool: 'Flux', name: 'kustomize.toolkit.fluxcd.io/name' },
  { tool: 'Flux', name: 'helm.toolkit.fluxcd.io/name' },
];

/** That a tool applies the Application from somewhere else, and will undo what is changed here. */
export function gitOpsTool({
  metadata: { labels, annotations },
}: KubernetesObject): OperationNote | undefined {
  const found = TRACES.find(
    ({ name }) => labels?.[name] ?? annotations?.[name],
  );
  return (
    found &&
    note(
      'git-ops',
      `${found.tool} applies this Application from Git: it will put its version back. Change it there.`,
      { tool: found.tool },
    )
  );
}
