/** The command was called in a way that makes no sense. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

export const usage = `Real Kubernetes and KubeVela control planes on this machine, without containers.

  up [--clusters dev,prod-eu,prod-us] [--profile full|vela|bare] [--fresh]
     [--engines argo-rollouts,flagger] [--resync 5m] [--foreground]
     [--while PID] [--settled-definitions]
        Builds what is missing and starts the clusters. A cluster may name its
        KubeVela: --clusters dev,old=1.10.9. Engines are rollout engines beside
        OpenKruise Rollouts. With --while everything stops when that process ends.
        With --settled-definitions a cluster that begins from a snapshot starts with
        less work: vela-core leaves KubeVela's own definitions as they are, also when
        they are changed.
  down  Stops everything. Data is kept for the next up, unless it says --fresh.
  status [--json]
  snapshot [1.11.0] [1.10.9]
        Makes the snapshots from which new clusters begin: with the definitions of
        KubeVela read already, they are usable sooner and cost half the work.
  registry
        Runs an OCI registry with the charts in it until its input ends, and prints
        its address.
  kubeconfig [--cluster dev] [--as admin|portal|portal-read|viewer-limited|
        namespace-reader|nobody] [--via proxy|direct]
        Prints a kubeconfig.
  fault CLUSTER stop|start|restart|pause|resume COMPONENT
        COMPONENT: etcd, apiserver, controller-manager, scheduler, kwok,
        vela-core, kruise, argo-rollouts, flagger
  fault CLUSTER proxy EFFECT... [path=/apis/...] [verb=list,watch] [times=3]
        EFFECT: delay=500ms  status=500  status=429 retryAfter=5  status=410
                cut=now  cut=4096  silent  closeAfterEvent  watchError=410
  fault CLUSTER list
  fault CLUSTER clear [ID]
        Undoes one proxy fault, or everything.
  fault CLUSTER requests [reset]
        Counts requests through the proxy, by verb and path.

All take --state-dir DIR (default: .sandbox at the top of the checkout).`;
