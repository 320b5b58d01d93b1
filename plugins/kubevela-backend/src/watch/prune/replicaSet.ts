import { intern } from '../../memory/intern';

/** A ReplicaSet repeats its Deployment's template: only the images are kept of it. */
export function pruneReplicaSetSpec(spec: Record<string, any> = {}) {
  const template = spec.template?.spec ?? {};
  return {
    replicas: spec.replicas,
    selector: spec.selector,
    template: {
      spec: {
        containers: (template.containers ?? []).map(nameAndImage),
        ...(template.initContainers && {
          initContainers: template.initContainers.map(nameAndImage),
        }),
      },
    },
  };
}

function nameAndImage(container: Record<string, any>) {
  return { name: intern(container.name), image: intern(container.image ?? '') };
}
