import { customResource } from '../../watch/__testUtils__/sandboxCluster';

/** What Flux's controllers bring, as far as their objects have to be taken. */
export const FLUX_KINDS = [
  customResource('helm.toolkit.fluxcd.io', 'v2beta1', 'HelmRelease'),
  customResource('source.toolkit.fluxcd.io', 'v1beta2', 'HelmRepository'),
];

/** A component type with the parameters by which `helm` of the addon fluxcd names a chart. */
export const FLUX_HELM = {
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'ComponentDefinition',
  metadata: { name: 'helm', namespace: 'vela-system' },
  spec: {
    workload: { type: 'autodetects.core.oam.dev' },
    schematic: {
      cue: {
        template: `
output: {
  apiVersion: "helm.toolkit.fluxcd.io/v2beta1"
  kind:       "HelmRelease"
  metadata: name: context.name
  spec: {
    chart: spec: {
      chart:   parameter.chart
      version: parameter.version
      sourceRef: {kind: "HelmRepository", name: context.name}
    }
    if parameter.values != _|_ {values: parameter.values}
  }
}
outputs: repository: {
  apiVersion: "source.toolkit.fluxcd.io/v1beta2"
  kind:       "HelmRepository"
  metadata: name: context.name
  spec: {
    url: parameter.url
    if parameter.repoType == "oci" {type: "oci"}
  }
}
parameter: {
  repoType: *"helm" | "git" | "oss" | "oci"
  url:      string
  chart:    string
  version:  *"*" | string
  values?: {...}
}
`,
      },
    },
  },
};
