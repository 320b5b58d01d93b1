import { currentRuns, isInconclusive } from '../../analysis/currentRuns';
import { metricsOf, type AnalysisMetric } from '../../analysis/metricsOf';
import { asArray } from '../../kube/objects';
import type { TreeNode } from '../../tree';
import { finding } from '../finding';
import type { ProblemContext, ProblemRule } from '../types';
import { listed, subjectOf } from '../words';

const BAD: ReadonlySet<string> = new Set(['Failed', 'Error']);

/** Argo Rollouts has taken a version back, or holds it, because of what it has measured. */
export const analysisFailed: ProblemRule = {
  code: 'analysis-failed',
  find(context) {
    return context.tree.managed.flatMap(node => {
      const { ref, object } = node;
      if (ref.group !== 'argoproj.io' || ref.kind !== 'Rollout' || !object) {
        return [];
      }
      if (object.status?.abort === true) {
        return taken(node, context);
      }
      const undecided = asArray(object.status?.pauseConditions).some(each =>
        isInconclusive(each?.reason),
      );
      return undecided ? held(node, context) : [];
    });
  },
};

function taken(node: TreeNode, context: ProblemContext) {
  const found = measured(node, ({ phase }) => BAD.has(phase));
  if (!found) {
    return [];
  }
  const subject = subjectOf(node, context);
  const metrics = listed(found.metrics.map(inWords));
  return [
    finding(
      {
        code: 'analysis-failed',
        severity: 'error',
        sentence: `The new version of ${subject} was taken back because of what was measured: ${metrics}`,
        advice:
          'Look at the analysis on the Rollout tab; deploy a version that is mended, retry, or roll back',
        node,
        original: node.object?.status?.message,
        since: node.object?.status?.abortedAt,
        params: { subject, metrics },
        explains: [node],
      },
      context,
    ),
  ];
}

function held(node: TreeNode, context: ProblemContext) {
  const found = measured(node, ({ phase }) => phase === 'Inconclusive');
  const subject = subjectOf(node, context);
  const metrics = found ? listed(found.metrics.map(({ name }) => name)) : '–';
  return [
    finding(
      {
        code: 'analysis-inconclusive',
        severity: 'warning',
        sentence: `The rollout of ${subject} stands: what was measured says neither good nor bad (${metrics})`,
        advice:
          'Approve to go on with the next step, or abort to go back to the version before',
        node,
        original: node.object?.status?.message,
        since: asArray(node.object?.status?.pauseConditions)[0]?.startTime,
        params: { subject, metrics },
        explains: [node],
      },
      context,
    ),
  ];
}

/** What the runs of the version that is asked for have measured, of such metrics. */
function measured(
  { object, children }: TreeNode,
  matches: (metric: AnalysisMetric) => boolean,
): { metrics: AnalysisMetric[] } | undefined {
  const runs = children.flatMap(({ ref, object: run }) =>
    ref.kind === 'AnalysisRun' && run ? [run] : [],
  );
  const names = new Set(currentRuns(object!, runs).map(({ name }) => name));
  const metrics = runs.flatMap(run =>
    names.has(run.metadata.name) ? metricsOf(run).filter(matches) : [],
  );
  return metrics.length > 0 ? { metrics } : undefined;
}

function inWords(metric: AnalysisMetric): string {
  const { name, failed = 0, errors = 0, measured: all = 0, value } = metric;
  const last = value === undefined ? '' : `, last ${value}`;
  return metric.phase === 'Error'
    ? `${name} could not be measured (${errors} errors)`
    : `${name} failed (${failed} of ${all}${last})`;
}
