import type { ApplyProblem } from '@velastage/plugin-kubevela-common';
import { digestOf } from '../../model/kube/digest';
import { asArray } from '../../model/kube/objects';
import { dropsApproval } from '../../operations/workflow/dropsApproval';
import {
  componentOf,
  ownRollouts,
  stepsIn,
  traitOf,
  type OwnRollout,
} from '../../rollout/kruise/ownRollouts';
import type { ClusterView, KubernetesObject } from '../../watch/types';
import type { ParsedManifest } from '../manifest/parseManifest';
import { pathText, problem } from '../problem';

/**
 * What a change would do to what is under way: a step that waits for somebody, and rollouts in the middle of
 * their steps. vela-core takes such a change without a word.
 */
export function runningProblems(
  view: Pick<ClusterView, 'list'>,
  live: KubernetesObject | undefined,
  asked: KubernetesObject,
  lineOf: ParsedManifest['lineOf'],
): ApplyProblem[] {
  if (!live || digestOf(live.spec) === digestOf(asked.spec)) {
    return [];
  }
  const dropped = dropsApproval(live);
  const rollouts = ownRollouts(view, live)
    .filter(({ byWorkflow }) => !byWorkflow)
    .flatMap((rollout): ApplyProblem[] => {
      const found = problemOf(rollout, live, asked);
      const index = asArray(asked.spec?.components).findIndex(
        each => each?.name === rollout.component,
      );
      const place = ['spec', 'components', index];
      return found
        ? [{ ...found, path: pathText(place), line: lineOf(place) }]
        : [];
    });
  return [
    ...(dropped
      ? [problem('warning', 'drops-approval', dropped.sentence, dropped.params)]
      : []),
    ...rollouts,
  ];
}

function problemOf(
  { component, trait, step }: OwnRollout,
  live: KubernetesObject,
  asked: KubernetesObject,
): ApplyProblem | undefined {
  const was = componentOf(live.spec, component);
  const now = componentOf(asked.spec, component);
  if (!was || !now) {
    return undefined;
  }
  const at = `step ${step.index} of ${step.total}`;
  const params = {
    component,
    step: String(step.index),
    total: String(step.total),
  };
  const before = traitOf(was, trait);
  const after = traitOf(now, trait);
  if (before && !after) {
    return problem(
      'warning',
      'rollout-trait-removed',
      `${component}: the trait ${trait} is taken away at ${at} of its rollout. The Rollout goes only when the workflow has succeeded, and that waits for what the Rollout holds: take the rollout to its end, or roll back, before`,
      { ...params, trait: String(trait) },
    );
  }
  const count = stepsIn(after);
  if (count !== undefined && count !== step.total) {
    return problem(
      'warning',
      'rollout-steps-fixed',
      `${component}: its rollout is at ${at}, and OpenKruise refuses another number of steps (${count}) until that has ended: the workflow would fail, with all else that is changed here`,
      { ...params, count: String(count) },
    );
  }
  if (digestOf(was.properties) === digestOf(now.properties)) {
    return undefined;
  }
  return step.begins
    ? problem(
        'warning',
        'rollout-not-begun',
        `${component}: OpenKruise is just about to begin with the version of now. If that is withdrawn in this moment, the rollout waits with nothing to do: look again in a few seconds`,
        params,
      )
    : problem(
        'warning',
        'rollout-begins-again',
        `${component}: its rollout is at ${at}. With another version it begins again at the first step, and approvals given so far count for nothing; with the version before, it goes back`,
        params,
      );
}
