import type { RequestCounts } from '../proxy/counter.ts';
import type { ActiveFault, ProxyFault } from '../proxy/faults.ts';
import type { ProcessState } from '../processes/managed.ts';
import type { KubevelaVersion } from './components/velaCore.ts';
import type { EngineName, Profile } from './profile.ts';

/** How a cluster is doing. */
export interface ClusterStatus {
  name: string;
  server: string;
  proxy: string;
  profile: Profile;
  kubevela: KubevelaVersion | null;
  resync: string;
  engines: readonly EngineName[];
  /** By component. */
  components: Record<string, { state: ProcessState; pid?: number }>;
  /** Faults that the proxy plays at present. */
  faults: ActiveFault[];
}

/**
 * What can be switched on a running cluster, from the process that runs it or
 * from another. Components are named as in {@link ClusterStatus}, or shorter:
 * `apiserver`, `controller-manager`, `scheduler`, `kruise`.
 */
export interface ClusterControls {
  /** Ends a component; the API server at once, others with SIGTERM. */
  stopComponent(name: string): Promise<void>;
  /** Starts a stopped component; resolves for the API server when it is ready. */
  startComponent(name: string): Promise<void>;
  restartComponent(name: string): Promise<void>;
  /** Freezes a component: connections stay open and nothing answers. */
  pauseComponent(name: string): Promise<void>;
  resumeComponent(name: string): Promise<void>;
  /** Undoes every fault: proxy, stopped and paused components. */
  clearFaults(): Promise<void>;
  addProxyFault(fault: ProxyFault): Promise<ActiveFault>;
  /** Switches one proxy fault off, or all. */
  clearProxyFaults(id?: number): Promise<void>;
  /** Requests through the proxy since the start or the last reset. */
  requests(): Promise<RequestCounts>;
  resetRequests(): Promise<void>;
  status(): Promise<ClusterStatus>;
}

/** The methods above, by which another process may call them. */
export const controlMethods = [
  'stopComponent',
  'startComponent',
  'restartComponent',
  'pauseComponent',
  'resumeComponent',
  'clearFaults',
  'addProxyFault',
  'clearProxyFaults',
  'requests',
  'resetRequests',
  'status',
] as const satisfies (keyof ClusterControls)[];
