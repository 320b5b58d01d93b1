import {
  isCarriedByWorkflow,
  rolloutStepOf,
  type RolloutStep,
} from '../../model/health/rules/kruiseRollout';
import { asArray, asRecord } from '../../model/kube/objects';
import type { ClusterView, KubernetesObject } from '../../watch/types';

const NAME = 'app.oam.dev/name';
const NAMESPACE = 'app.oam.dev/namespace';
const COMPONENT = 'app.oam.dev/component';
const TRAIT = 'trait.oam.dev/type';

/** A Rollout of OpenKruise in the middle of its steps, and what of an Application makes it. */
export interface OwnRollout {
  /** `Rollout web`. */
  name: string;
  component: string;
  /** Type of the trait; undefined where something else makes it. */
  trait?: string;
  step: RolloutStep;
  /** The workflow sets its share, and it has one step always. */
  byWorkflow: boolean;
}

/** The Rollouts of an Application that take steps now, from memory. */
export function ownRollouts(
  view: Pick<ClusterView, 'list'>,
  application: KubernetesObject,
): OwnRollout[] {
  const { name, namespace } = application.metadata;
  return [...view.list('rollouts.kruise.io', 'Rollout')].flatMap(
    (rollout): OwnRollout[] => {
      const { labels = {} } = rollout.metadata;
      const step = rolloutStepOf(rollout);
      return step &&
        !step.ending &&
        labels[NAME] === name &&
        labels[NAMESPACE] === namespace
        ? [
            {
              name: `Rollout ${rollout.metadata.name}`,
              component: labels[COMPONENT] ?? '',
              trait: labels[TRAIT],
              step,
              byWorkflow: isCarriedByWorkflow(rollout),
            },
          ]
        : [];
    },
  );
}

/** A component as an Application writes it. */
export function componentOf(
  spec: Readonly<Record<string, any>> | undefined,
  name: string,
): Record<string, any> | undefined {
  return asArray(spec?.components).find(each => each?.name === name);
}

/** A trait of a component as an Application writes it. */
export function traitOf(
  component: Record<string, any> | undefined,
  type: string | undefined,
): Record<string, any> | undefined {
  return asArray(component?.traits).find(
    each => type !== undefined && each?.type === type,
  );
}

/** How many steps a trait asks for; undefined where it does not say so as the known ones do. */
export function stepsIn(
  trait: Record<string, any> | undefined,
): number | undefined {
  const properties = asRecord(trait?.properties);
  const steps = properties?.steps ?? asRecord(properties?.canary)?.steps;
  return Array.isArray(steps) ? steps.length : undefined;
}
