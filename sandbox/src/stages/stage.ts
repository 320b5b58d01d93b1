/** One step of a kwok stage: a patch of the object, or another object applied. */
export type StageStep =
  | { patch: { root: string; subresource?: string; template: string } }
  | { apply: { template: string } }
  | { delete: true };

/** What a stage is made from; rendered to kwok's `Stage` kind. */
export interface StageDraft {
  name: string;
  /** jq expressions over the pod that must all be true. */
  when: string[];
  /** Milliseconds to wait before the steps are taken. */
  delayMillis?: number;
  /** jq expression for the delay: a Go duration, or the time (RFC 3339) to wait for. */
  delayFrom?: string;
  steps: StageStep[];
}

/** Renders a stage for pods. */
export function podStage(draft: StageDraft) {
  const { name, when, delayMillis, delayFrom, steps } = draft;
  return {
    apiVersion: 'kwok.x-k8s.io/v1alpha1',
    kind: 'Stage',
    metadata: { name },
    spec: {
      resourceRef: { apiGroup: 'v1', kind: 'Pod' },
      selector: {
        matchExpressions: when.map(key => ({
          key,
          operator: 'In',
          values: ['true'],
        })),
      },
      ...((delayMillis !== undefined || delayFrom) && {
        delay: {
          durationMilliseconds: delayMillis ?? 0,
          ...(delayFrom && { durationFrom: { expressionFrom: delayFrom } }),
        },
      }),
      steps,
    },
  };
}
