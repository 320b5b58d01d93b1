import type { HealthStatus, Trait } from '@velastage/plugin-kubevela-common';
import { isWorse } from '../health';
import { asArray, asText } from '../kube/objects';
import { isoOf } from '../kube/time';
import type { ComponentPart } from './types';

/** The traits of a component, of the spec and those that a policy added, with our and vela-core's view. */
export function traitsOf(part: ComponentPart): Trait[] {
  const types = asArray(part.spec?.traits)
    .map(trait => asText(trait?.type))
    .filter((type): type is string => Boolean(type));
  const said = part.velaCore?.traits ?? [];
  for (const { type } of said) {
    if (type && !types.includes(type)) {
      types.push(type);
    }
  }
  return types.map(type => {
    const view = said.find(trait => trait.type === type);
    return {
      type,
      health: healthOf(part, type),
      velaCoreHealthy: view?.healthy,
      message: view?.message,
    };
  });
}

/** The worst health of the objects that a trait made; undefined if it made none, or none with a health. */
function healthOf(part: ComponentPart, type: string): HealthStatus | undefined {
  let worst: HealthStatus | undefined;
  for (const { trait, health } of part.nodes) {
    if (
      trait === type &&
      health &&
      (!worst || isWorse(health.status, worst.status))
    ) {
      worst = {
        status: health.status,
        message: health.message,
        since: isoOf(health.since),
      };
    }
  }
  return worst;
}
