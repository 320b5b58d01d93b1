export { buildProgram, findProgram, type Program } from './build/build.ts';
export { type ProgramName, programs } from './build/programs.ts';
export { type ChartRegistry, startChartRegistry } from './charts/registry.ts';
export { KubeClient, type KubeObject } from './client/client.ts';
export { KubeError } from './client/errors.ts';
export { parseManifests, readManifests } from './client/manifests.ts';
export { waitUntil } from './client/wait.ts';
export { Cluster } from './cluster/cluster.ts';
export { ClusterBase, type Via } from './cluster/base.ts';
export {
  type KubevelaVersion,
  kubevelaVersions,
} from './cluster/components/velaCore.ts';
export {
  type ComponentName,
  type EngineName,
  engineNames,
  type Profile,
} from './cluster/profile.ts';
export { type UserName, userNames } from './cluster/users.ts';
export type { ClusterControls, ClusterStatus } from './cluster/controls.ts';
export {
  type AttachedSandbox,
  attachSandbox,
  RemoteCluster,
} from './control/attach.ts';
export { preflight } from './preflight.ts';
export { type Progress, type ProgressState } from './progress.ts';
export type { RequestCount, RequestCounts } from './proxy/counter.ts';
export type { ActiveFault, ProxyFault } from './proxy/faults.ts';
export { FaultProxy } from './proxy/proxy.ts';
export { type ClusterRequest, defaultClusters } from './requests.ts';
export {
  type Sandbox,
  type SandboxOptions,
  startBareApiServer,
  startSandbox,
} from './sandbox.ts';
