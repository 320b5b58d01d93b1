import { asArray, asText } from '../kube/objects';

/** Names of the ConfigMaps and Secrets that a pod spec reads, each once. */
export function configsOf(podSpec: any): {
  configMaps: ReadonlySet<string>;
  secrets: ReadonlySet<string>;
} {
  const configMaps = new Set<string>();
  const secrets = new Set<string>();
  const note = (names: Set<string>, name: unknown) => {
    const text = asText(name);
    if (text) {
      names.add(text);
    }
  };
  for (const volume of asArray(podSpec?.volumes)) {
    note(configMaps, volume?.configMap?.name);
    note(secrets, volume?.secret?.secretName);
    for (const source of asArray(volume?.projected?.sources)) {
      note(configMaps, source?.configMap?.name);
      note(secrets, source?.secret?.name);
    }
  }
  for (const container of [
    ...asArray(podSpec?.containers),
    ...asArray(podSpec?.initContainers),
  ]) {
    for (const source of asArray(container?.envFrom)) {
      note(configMaps, source?.configMapRef?.name);
      note(secrets, source?.secretRef?.name);
    }
    for (const variable of asArray(container?.env)) {
      note(configMaps, variable?.valueFrom?.configMapKeyRef?.name);
      note(secrets, variable?.valueFrom?.secretKeyRef?.name);
    }
  }
  asArray(podSpec?.imagePullSecrets).forEach(each => note(secrets, each?.name));
  return { configMaps, secrets };
}
