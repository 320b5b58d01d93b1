/** A folder or file that is copied out of a Go module next to the binary. */
export interface Asset {
  /** Module path as in go.mod. */
  module: string;
  /** Path inside the module. */
  from: string;
  /** Path below the program's folder in the cache. */
  to: string;
}

/** How one program is built from `sandbox/go/<dir>`. */
export interface ProgramSpec {
  name: string;
  /** Folder below sandbox/go that holds go.mod, go.sum and perhaps sources. */
  dir: string;
  /** What `go build` is asked for. */
  pkg: string;
  /** `-X` settings of the linker: the version that a program reports. */
  variables: Record<string, string>;
  /**
   * What the binary needs beside it at run time. Copied at build time, so that
   * a warm start needs neither Go nor its module cache.
   */
  assets: Asset[];
  /** Seconds that a cold build took on two cores; told to the person who waits. */
  coldBuildSeconds: number;
}

const kubernetesVersion = '1.34.4';
const kubevela = 'github.com/oam-dev/kubevela';
const kruise = 'github.com/openkruise/rollouts';
const argoRollouts = 'github.com/argoproj/argo-rollouts';
const flagger = 'github.com/fluxcd/flagger';

function velaCore(version: string, coldBuildSeconds: number): ProgramSpec {
  return {
    name: `vela-core-${version}`,
    dir: `vela-${version}`,
    pkg: `${kubevela}/cmd/core`,
    variables: { [`${kubevela}/version.VelaVersion`]: `v${version}` },
    assets: [
      { module: kubevela, from: 'charts/vela-core/crds', to: 'crds' },
      {
        module: kubevela,
        from: 'charts/vela-core/templates/defwithtemplate',
        to: 'definitions',
      },
    ],
    coldBuildSeconds,
  };
}

/** Every program the sandbox can build, by name. */
export const programs = {
  kube: {
    name: 'kube',
    dir: 'kube',
    pkg: '.',
    variables: {
      // Without these /version says v0.0.0-master, which clients that parse
      // it as a semantic version refuse.
      'k8s.io/component-base/version.gitVersion': `v${kubernetesVersion}`,
      'k8s.io/component-base/version.gitMajor': '1',
      'k8s.io/component-base/version.gitMinor': '34',
    },
    assets: [],
    coldBuildSeconds: 250,
  },
  kwok: {
    name: 'kwok',
    dir: 'kwok',
    pkg: 'sigs.k8s.io/kwok/cmd/kwok',
    variables: { 'sigs.k8s.io/kwok/pkg/consts.Version': 'v0.8.0' },
    assets: [],
    // After kube, with which it shares most.
    coldBuildSeconds: 15,
  },
  'vela-core-1.11.0': velaCore('1.11.0', 150),
  // After 1.11.0, with which it shares most.
  'vela-core-1.10.9': velaCore('1.10.9', 40),
  vela: {
    name: 'vela',
    dir: 'vela-1.11.0',
    pkg: `${kubevela}/references/cmd/cli`,
    variables: { [`${kubevela}/version.VelaVersion`]: 'v1.11.0' },
    assets: [],
    coldBuildSeconds: 30,
  },
  'kruise-rollouts': {
    name: 'kruise-rollouts',
    dir: 'kruise-rollouts',
    pkg: kruise,
    variables: {},
    assets: [
      { module: kruise, from: 'config/crd/bases', to: 'crds' },
      {
        module: kruise,
        from: 'config/webhook/manifests.yaml',
        to: 'webhooks.yaml',
      },
      {
        module: kruise,
        from: 'config/webhook/patch_manifests.yaml',
        to: 'webhook-selectors.yaml',
      },
    ],
    coldBuildSeconds: 65,
  },
  'argo-rollouts': {
    name: 'argo-rollouts',
    dir: 'argo-rollouts',
    pkg: `${argoRollouts}/cmd/rollouts-controller`,
    variables: { [`${argoRollouts}/utils/version.version`]: 'v1.10.1' },
    assets: [{ module: argoRollouts, from: 'manifests/crds', to: 'crds' }],
    coldBuildSeconds: 70,
  },
  flagger: {
    name: 'flagger',
    dir: 'flagger',
    pkg: `${flagger}/cmd/flagger`,
    variables: {},
    assets: [
      { module: flagger, from: 'artifacts/flagger/crd.yaml', to: 'crds.yaml' },
    ],
    coldBuildSeconds: 60,
  },
  registry: {
    name: 'registry',
    dir: 'registry',
    pkg: '.',
    variables: {},
    assets: [],
    coldBuildSeconds: 11,
  },
} satisfies Record<string, ProgramSpec>;

/** Name of a program that the sandbox can build. */
export type ProgramName = keyof typeof programs;
