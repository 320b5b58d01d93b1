import type { Problem } from '@velastage/plugin-kubevela-common';
import { shownSteps } from '../delivery';
import { earlier, isoOfMs } from '../kube/time';
import { failuresOf, refusedPods } from './failures';
import { podTroubles } from './podTroubles';
import { PROBLEM_RULES } from './rules';
import type { ProblemContext, ProblemInput, ProblemRule } from './types';

/** What is wrong with an instance, the root cause first. */
export interface Problems {
  problems: Problem[];
  /** When time alone may add a problem (milliseconds since the epoch). */
  recheckAt?: number;
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

/**
 * Asks every rule, causes before consequences: what one rule accounts for, the later ones leave alone. Errors
 * come before warnings and notes; among those of one severity the order is the rules' order.
 */
export function findProblems(
  input: ProblemInput,
  rules: readonly ProblemRule[] = PROBLEM_RULES,
): Problems {
  const steps = shownSteps(input.application);
  const explained = new Set<object>();
  const context: ProblemContext = {
    ...input,
    steps,
    failures: [
      ...failuresOf(input.application, steps),
      ...refusedPods(input.tree),
    ],
    pods: podTroubles(input.tree),
    explained,
  };
  const problems: Problem[] = [];
  let recheckAt: number | undefined;
  for (const rule of rules) {
    for (const { problem, explains } of rule.find(context)) {
      problem.since ??= sinceBefore(problem, input);
      problems.push(problem);
      explains?.forEach(evidence => explained.add(evidence));
    }
    if (rule.recheckAt) {
      recheckAt = earlier(recheckAt, rule.recheckAt(context));
    }
  }
  problems.sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  return { problems, recheckAt };
}

/** Of a problem that nothing dates: since when this model has known it, or now; not known on the first look. */
function sinceBefore(
  { code, component, resource }: Problem,
  { previous, now }: ProblemInput,
): string | undefined {
  if (!previous) {
    return undefined;
  }
  const before = previous.detail.problems.find(
    known =>
      known.code === code &&
      known.component === component &&
      known.resource?.name === resource?.name,
  );
  return before ? before.since : isoOfMs(now);
}
