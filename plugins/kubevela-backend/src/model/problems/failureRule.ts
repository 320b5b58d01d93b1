import { withAncestors } from './ancestors';
import type { Failure } from './failures';
import { finding, type ProblemText } from './finding';
import type { Finding, ProblemContext, ProblemRule } from './types';

/** A rule that knows an error of vela-core or of the API server by its text. */
export interface FailureRuleOptions {
  code: string;
  /** Tells the error; its groups are the variable parts. */
  pattern: RegExp;
  /** Says it for people. Undefined if it is another error after all. */
  say(
    match: RegExpExecArray,
    failure: Failure,
    context: ProblemContext,
  ): Pick<ProblemText, 'sentence' | 'advice' | 'params'> | undefined;
}

/** Makes a rule out of an error text. The same sentence is said once. */
export function failureRule({
  code,
  pattern,
  say,
}: FailureRuleOptions): ProblemRule {
  return {
    code,
    find(context) {
      const findings = new Map<string, Finding>();
      for (const failure of context.failures) {
        if (context.explained.has(failure)) {
          continue;
        }
        const match = pattern.exec(failure.text);
        const said = match && say(match, failure, context);
        if (!said) {
          continue;
        }
        const known = findings.get(said.sentence);
        findings.set(said.sentence, {
          ...(known ??
            finding(
              {
                ...said,
                code,
                severity: 'error',
                component: failure.component,
                node: failure.node,
                original: failure.original,
                since: failure.since,
              },
              context,
            )),
          explains: [
            ...(known?.explains ?? []),
            failure,
            ...(failure.node ? withAncestors(failure.node) : []),
          ],
        });
      }
      return [...findings.values()];
    },
  };
}

/** What cannot go on, inside a sentence: `component web`, `step notify`. */
export function whoFails({ component, step }: Failure): string {
  if (component) {
    return `component ${component}`;
  }
  return step ? `step ${step}` : 'the application';
}

/** What the failure leads to: `component web cannot be deployed`, `step notify fails`. */
export function consequence(failure: Failure): string {
  return failure.step && !failure.component
    ? `step ${failure.step} fails`
    : `${whoFails(failure)} cannot be deployed`;
}

const TRAIT = /(?:template trait=|(?:for|of) trait )(\S+?)(?:\s|:|$)/;

/** The trait that a rendering error is about. */
export function traitIn(text: string): string | undefined {
  return TRAIT.exec(text)?.[1];
}
