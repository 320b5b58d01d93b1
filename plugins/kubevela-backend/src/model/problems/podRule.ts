import type { TreeNode } from '../tree';
import { withAncestors } from './ancestors';
import { finding, type ProblemText } from './finding';
import {
  notReadySince,
  type ContainerTrouble,
  type PodTrouble,
} from './podTroubles';
import type { Finding, ProblemContext, ProblemRule } from './types';
import { podCount, podTotal, subjectOf } from './words';

/** A trouble of one container in one pod. */
export interface ContainerCase {
  trouble: PodTrouble;
  container: ContainerTrouble;
}

/** A rule about containers, told once for each workload and cause, with the number of pods. */
export interface ContainerRuleOptions {
  code: string;
  /** Whether the container is a case. */
  matches(container: ContainerTrouble, context: ProblemContext): boolean;
  /** Cases of one workload with the same cause make one problem. */
  causeOf(container: ContainerTrouble): string;
  say(
    first: ContainerCase,
    subject: string,
    pods: string,
  ): Pick<ProblemText, 'sentence' | 'advice' | 'params'> & {
    original?: string;
  };
  recheckAt?: ProblemRule['recheckAt'];
}

/** Makes a rule out of a look at containers. */
export function containerRule(options: ContainerRuleOptions): ProblemRule {
  const { code, matches, causeOf, say, recheckAt } = options;
  return {
    code,
    recheckAt,
    find(context) {
      const cases = new Map<string, ContainerCase[]>();
      for (const trouble of context.pods) {
        if (context.explained.has(trouble)) {
          continue;
        }
        const container = trouble.containers.find(candidate =>
          matches(candidate, context),
        );
        if (container) {
          const key = `${trouble.root.id} ${causeOf(container)}`;
          const known = cases.get(key);
          if (known) {
            known.push({ trouble, container });
          } else {
            cases.set(key, [{ trouble, container }]);
          }
        }
      }
      return [...cases.values()].map(group =>
        toFinding(group, code, say, context),
      );
    },
  };
}

function toFinding(
  group: ContainerCase[],
  code: string,
  say: ContainerRuleOptions['say'],
  context: ProblemContext,
): Finding {
  const [first] = group;
  const { root, pod } = first.trouble;
  const subject = subjectOf(root, context);
  const said = say(first, subject, podCount(group.length, root));
  return finding(
    {
      ...said,
      code,
      severity: 'error',
      node: pod,
      original: said.original ?? first.container.message,
      since: earliestSince(group.map(({ trouble }) => trouble.pod)),
      params: {
        subject,
        container: first.container.name,
        pods: group.length,
        total: podTotal(group.length, root),
        ...said.params,
      },
      explains: explainedBy(group.map(({ trouble }) => trouble)),
    },
    context,
  );
}

/** A pod's trouble accounts for the pod, what it belongs to, and all between. */
export function explainedBy(troubles: readonly PodTrouble[]): object[] {
  const evidence = new Set<object>();
  for (const trouble of troubles) {
    evidence.add(trouble);
    for (const node of withAncestors(trouble.pod)) {
      evidence.add(node);
    }
  }
  return [...evidence];
}

export function earliestSince(pods: readonly TreeNode[]): string | undefined {
  return pods
    .map(notReadySince)
    .filter((since): since is string => Boolean(since))
    .sort()[0];
}
