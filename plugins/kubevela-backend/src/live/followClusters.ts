import type { ClusterRegistry } from '../watch/ClusterRegistry';
import type { LiveModel } from './LiveModel';

/** Attaches each cluster of the registry to the model as it comes, and detaches it as it goes. */
export function followClusters(options: {
  registry: ClusterRegistry;
  model: LiveModel;
  /** Called when a cluster came, went, or changed in what can be seen of it. */
  onStatus: () => void;
}): () => void {
  const { registry, model, onStatus } = options;
  const detach = new Map<string, () => void>();

  const add = (cluster: ReturnType<ClusterRegistry['clusters']>[number]) => {
    const stopModel = model.attach(cluster);
    const stopStatus = cluster.onStatus(onStatus);
    detach.set(cluster.name, () => {
      stopStatus();
      stopModel();
    });
  };
  registry.clusters().forEach(add);
  const unsubscribe = registry.onClusters(({ added, removed }) => {
    for (const { name } of removed) {
      detach.get(name)?.();
      detach.delete(name);
    }
    added.forEach(add);
    onStatus();
  });
  return unsubscribe;
}
