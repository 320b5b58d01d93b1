import { redactText } from '../../redact';
import { asArray, asText } from '../kube/objects';
import type { VelaCoreView } from './types';

/** What `status.services` says by component; several entries of one component (one a place) count together. */
export function velaCoreViews(status: any): Map<string, VelaCoreView> {
  const views = new Map<string, VelaCoreView>();
  for (const service of asArray(status?.services)) {
    const name = asText(service?.name);
    if (!name) {
      continue;
    }
    const healthy = service.healthy === true;
    const message = messageOf(service);
    const known = views.get(name);
    const view = known ?? { healthy: true, traits: [] };
    if (!known || (view.healthy && !healthy)) {
      view.message = message;
    }
    view.healthy = view.healthy && healthy;
    for (const trait of asArray(service.traits)) {
      view.traits.push({
        type: asText(trait?.type) ?? '',
        healthy: trait?.healthy === true,
        message: messageOf(trait),
      });
    }
    views.set(name, view);
  }
  return views;
}

/** Messages are made by templates, which may put anything into them. */
function messageOf(part: any): string | undefined {
  const message = asText(part?.message);
  return message && redactText(message);
}
