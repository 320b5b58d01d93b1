import { redactText } from '../redact';
import type { VelaRun } from './runVela';

const MAX_LENGTH = 1_000;

/** Why something cannot be rendered, in words for people, secrets hidden. */
export class RenderingProblem extends Error {
  constructor(message: string) {
    super(redactText(message));
    this.name = 'RenderingProblem';
  }
}

/** Before it the CLI logs, and may log whole objects with the secrets in them. */
const VERDICT = /^Error: [^]*/m;

/** What the CLI says in other words than people would. */
const REWORDED: Array<[RegExp, string]> = [
  [/^Error: /, ''],
  [/:? load template from component definition \[.*$/, ''],
  [/^cannot generate manifests from components and traits: /, ''],
];

/** What a run has to say for itself where it has rendered nothing. */
export function failureOf(
  { stderr, code, problem }: VelaRun,
  deadlineMs: number,
): string {
  switch (problem) {
    case 'deadline':
      return `The vela CLI did not answer within ${deadlineMs / 1_000} s`;
    case 'output':
      return 'The vela CLI renders more than can be shown';
    case 'start':
      return `The vela CLI cannot be started: ${stderr}`;
    default:
  }
  if (/^panic: /m.test(stderr)) {
    return 'The vela CLI crashed over it';
  }
  const said = (VERDICT.exec(stderr)?.[0] ?? '')
    .split('\n')
    .map(line =>
      REWORDED.reduce(
        (text, [pattern, words]) => text.replace(pattern, words),
        line.trim(),
      ),
    )
    .join('\n')
    .trim();
  return said
    ? `The vela CLI cannot render it: ${said.slice(0, MAX_LENGTH)}`
    : `The vela CLI ended with status ${code} and said nothing`;
}
