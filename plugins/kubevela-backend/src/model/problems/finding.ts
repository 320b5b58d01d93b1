import type { Problem } from '@velastage/plugin-kubevela-common';
import { redactText } from '../../redact';
import { isoOf } from '../kube/time';
import type { TreeNode } from '../tree';
import { resourceRef } from '../tree/resourceRef';
import type { Finding, ProblemContext, Severity } from './types';

/** What a rule says of a problem; what is left out does not apply. */
export interface ProblemText {
  code: string;
  severity: Severity;
  sentence: string;
  advice?: string;
  component?: string;
  /** The object that it sits in. */
  node?: TreeNode;
  /** The cluster's own words. */
  original?: string;
  /** ISO 8601. */
  since?: string;
  params?: Record<string, string | number | undefined>;
  explains?: readonly object[];
}

/** Longest text of the cluster's own that is passed on. */
const MAX_ORIGINAL_LENGTH = 4000;

/** Makes a finding; texts from the cluster lose what looks like a secret. */
export function finding(text: ProblemText, context: ProblemContext): Finding {
  const { code, severity, advice, node, original, params, explains } = text;
  const problem: Problem = {
    code,
    severity,
    sentence: redactText(text.sentence),
    advice,
    component: text.component || node?.component || undefined,
    resource: node && resourceRef(node, context.cluster),
    original: original && redactText(original.slice(0, MAX_ORIGINAL_LENGTH)),
    since: isoOf(text.since),
    params: params && textParams(params),
  };
  return { problem, explains };
}

function textParams(
  params: NonNullable<ProblemText['params']>,
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined) {
      texts[name] = redactText(String(value));
    }
  }
  return texts;
}
