import type { WorkflowStep } from '@velastage/plugin-kubevela-react';

/** Names a step in the address and in lists: two groups may have steps of one name. */
export function stepId({
  parent,
  name,
}: Pick<WorkflowStep, 'parent' | 'name'>) {
  return parent ? `${parent}/${name}` : name;
}

/** Steps that have an end. */
const OVER: ReadonlySet<string> = new Set(['succeeded', 'failed', 'skipped']);

export function isOver({ phase }: WorkflowStep): boolean {
  return OVER.has(phase);
}

/** The step that a reader most likely comes for: the one that failed, else the one that waits. */
export function stepInQuestion(
  steps: WorkflowStep[],
): WorkflowStep | undefined {
  const inPhase = (phase: string) =>
    // What stands inside a group says more than the group.
    steps.findLast(each => each.phase === phase && each.parent) ??
    steps.find(each => each.phase === phase);
  return inPhase('failed') ?? inPhase('suspending');
}

/** Steps at the top, each with those inside it. */
export function groupedSteps(
  steps: WorkflowStep[],
): Array<{ step: WorkflowStep; children: WorkflowStep[] }> {
  const tops = steps.filter(({ parent }) => !parent);
  const names = new Set(tops.map(({ name }) => name));
  return [
    ...tops,
    // A group that is not among the steps.
    ...steps.filter(({ parent }) => parent && !names.has(parent)),
  ].map(step => ({
    step,
    children: step.parent
      ? []
      : steps.filter(({ parent }) => parent === step.name),
  }));
}

/** How long a step took, or has taken so far; what only waits for its turn has not begun. */
export function durationOf(
  step: WorkflowStep,
  now: number,
): number | undefined {
  const { startedAt, lastAt, phase } = step;
  if (!startedAt || phase === 'pending' || phase === 'skipped') {
    return undefined;
  }
  const end = isOver(step) && lastAt ? Date.parse(lastAt) : now;
  return Math.max(0, end - Date.parse(startedAt));
}

/** The steps before it that are not over. */
export function waitsFor(step: WorkflowStep, steps: WorkflowStep[]): string[] {
  const open = new Set(steps.filter(each => !isOver(each)).map(s => s.name));
  return step.phase === 'pending'
    ? (step.after ?? []).map(link => link.step).filter(name => open.has(name))
    : [];
}
