import { asArray, asText } from '../../model/kube/objects';
import type { KubernetesObject } from '../../watch/types';
import { GATES_PATH } from './createGateRouter';
import type { Hook } from './gateKey';

/** The webhooks of a Canary of one type. */
export function hooksOf({ spec }: KubernetesObject, type: Hook) {
  const { webhooks } = analysisOf(spec) ?? {};
  return asArray(webhooks).filter(hook => hook?.type === type);
}

/** Whether a webhook asks a portal about that cluster: whatever its address, this is the path. */
export function asksPortal(webhook: any, cluster: string, type: Hook): boolean {
  const url = asText(webhook?.url);
  if (url === undefined || !URL.canParse(url)) {
    return false;
  }
  return new URL(url).pathname.endsWith(
    `${GATES_PATH}/${encodeURIComponent(cluster)}/${type}`,
  );
}

/** How a Canary is analysed; older ones call it `canaryAnalysis`. */
export function analysisOf(spec: any) {
  return spec?.analysis ?? spec?.canaryAnalysis;
}
