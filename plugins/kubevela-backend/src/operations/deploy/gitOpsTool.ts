import type { OperationNote } from '@velastage/plugin-kubevela-common';
import { specManagers } from '../../model/kube/specManagers';
import type { KubernetesObject } from '../../watch/types';
import { note } from '../note';

/** As whom the tools write; where they leave no trace of their own, the API server notes it. */
const MANAGERS: ReadonlyArray<{ tool: string; name: RegExp }> = [
  { tool: 'Argo CD', name: /^argocd-(application-)?controller$/ },
  { tool: 'Flux', name: /^(kustomize|helm)-controller$/ },
];

/** What the tools leave on the objects that they apply from Git. */
const TRACES: ReadonlyArray<{ tool: string; name: string }> = [
  { tool: 'Argo CD', name: 'argocd.argoproj.io/tracking-id' },
  { tool: 'Argo CD', name: 'argocd.argoproj.io/instance' },
  { tool: 'Flux', name: 'kustomize.toolkit.fluxcd.io/name' },
  { tool: 'Flux', name: 'helm.toolkit.fluxcd.io/name' },
];

/** That a tool applies the Application from somewhere else, and will undo what is changed here. */
export function gitOpsTool(
  application: KubernetesObject,
): OperationNote | undefined {
  const { labels, annotations } = application.metadata;
  const found =
    TRACES.find(({ name }) => labels?.[name] ?? annotations?.[name]) ??
    MANAGERS.find(({ name }) =>
      specManagers(application).some(manager => name.test(manager)),
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
