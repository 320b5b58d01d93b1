import type { RolloutAnalysis } from '@velastage/plugin-kubevela-common';
import { asText } from '../kube/objects';

type AnyObject = Readonly<Record<string, any>>;
type Role = NonNullable<RolloutAnalysis['role']>;

/** An AnalysisRun of the version that is asked for. */
export interface CurrentRun {
  name: string;
  role: Role;
  /** As the Rollout was told last; the run itself knows better. */
  phase?: string;
  message?: string;
}

/** How Argo Rollouts labels its runs. */
const VERSION = 'rollouts-pod-template-hash';
const TYPE = 'rollout-type';
const ROLES = new Map<string, Role>([
  ['Step', 'step'],
  ['Background', 'background'],
  ['PrePromotion', 'prePromotion'],
  ['PostPromotion', 'postPromotion'],
]);

/**
 * The AnalysisRuns of the version that is asked for: those that a Rollout of Argo Rollouts names. With a canary
 * that is aborted Argo Rollouts 1.10 soon names none any more; then it is those that it took the version back for.
 *
 * @param dependents - the objects that the Rollout owns, or more
 */
export function currentRuns(
  { status }: AnyObject,
  dependents: Iterable<AnyObject>,
): CurrentRun[] {
  const named = namedRuns(status);
  return named.length > 0 || status?.abort !== true
    ? named
    : blamedRuns(status, dependents);
}

function namedRuns(status?: AnyObject): CurrentRun[] {
  const { canary, blueGreen } = status ?? {};
  const runs: Array<[Role, any]> = [
    ['step', canary?.currentStepAnalysisRunStatus],
    ['background', canary?.currentBackgroundAnalysisRunStatus],
    ['prePromotion', blueGreen?.prePromotionAnalysisRunStatus],
    ['postPromotion', blueGreen?.postPromotionAnalysisRunStatus],
  ];
  return runs.flatMap(([role, run]) => {
    const name = asText(run?.name);
    const phase = asText(run?.status);
    return name ? [{ name, role, phase, message: asText(run.message) }] : [];
  });
}

/**
 * What an abort is put down to is the message of the run. The same version may have been tried before, so of
 * each sort the newest counts, and nothing where a person aborted: then no run is quoted.
 */
function blamedRuns(
  { currentPodHash, message: reason }: AnyObject,
  dependents: Iterable<AnyObject>,
): CurrentRun[] {
  const newest = new Map<Role, AnyObject>();
  for (const each of dependents) {
    const { labels, creationTimestamp } = each.metadata;
    const role = ROLES.get(labels?.[TYPE]);
    if (each.kind !== 'AnalysisRun' || !role) continue;
    if (labels[VERSION] !== currentPodHash) continue;
    const known = newest.get(role)?.metadata.creationTimestamp ?? '';
    if (creationTimestamp > known) {
      newest.set(role, each);
    }
  }
  return [...newest].flatMap(([role, { metadata, status }]) => {
    const message = asText(status?.message);
    return message && asText(reason)?.includes(message)
      ? [{ name: metadata.name, role, phase: asText(status.phase), message }]
      : [];
  });
}

/** Whether a pause stands because what was measured says neither yes nor no: a person decides. */
export function isInconclusive(reason: unknown): boolean {
  return String(reason).startsWith('Inconclusive');
}
