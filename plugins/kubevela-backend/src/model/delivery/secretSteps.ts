import { isSecretName } from '../../redact/redactText';
import { asArray, asRecord } from '../kube/objects';
import {
  stepKey,
  type PlannedStep,
  type StepInput,
  type StepOutput,
} from './stepOrder';

/** Objects that hold secrets in the clear. A step may read any of them, whatever its own name. */
const SECRET_KINDS: ReadonlySet<string> = new Set([
  'secret',
  'resourcetracker',
  'applicationrevision',
]);
/** Step types that read Secrets without their parameters saying so. */
const SECRET_TYPES = /^(?:read|list)-config$|jdbc|secret/i;
/** The variables of a container lose their names where one of them is picked out. */
const NAMELESS = /^(?:env|envFrom)$/;
const DEPTH = 30;

/** Which steps work with secrets, and which variables carry them. */
export interface SecretFlow {
  /** Keys of the steps that read one, or are given one. */
  steps: ReadonlySet<string>;
  /** Keys of those that are given one by another step. */
  given: ReadonlySet<string>;
  variables: ReadonlySet<string>;
}

/**
 * Follows secrets through a workflow: from the steps that read them, by what they hand on, to whoever takes
 * it. When in doubt it is one.
 *
 * @param isSource - further steps that are known to read secrets
 */
export function secretFlow(
  steps: readonly PlannedStep[],
  isSource: (step: PlannedStep) => boolean = () => false,
): SecretFlow {
  const secret = new Set<string>();
  const given = new Set<string>();
  const variables = new Set<string>();
  // What a step hands on is taken later or, in a graph, by a step that stands before it.
  for (let found = true; found; ) {
    found = false;
    for (const step of steps) {
      const key = stepKey(step);
      const takes = inputsOf(step).some(({ from = '' }) =>
        carries(variables, from),
      );
      if (takes) {
        given.add(key);
      }
      if (!secret.has(key) && (takes || readsSecrets(step) || isSource(step))) {
        secret.add(key);
        found = true;
      }
      for (const { name, valueFrom = '' } of outputsOf(step)) {
        if (
          name !== undefined &&
          !variables.has(name) &&
          (secret.has(key) || namesSecret(name) || namesSecret(valueFrom))
        ) {
          variables.add(name);
          found = true;
        }
      }
    }
  }
  return { steps: secret, given, variables };
}

/** Whether an input takes a variable that carries a secret, or a part of one whose name says so. */
export function carries(variables: ReadonlySet<string>, from: string): boolean {
  return (
    namesSecret(from) ||
    [...variables].some(
      name =>
        from === name ||
        from.startsWith(`${name}.`) ||
        name.startsWith(`${from}.`),
    )
  );
}

/** Whether some part of a path looks like a secret's name: `output.value.data["db-password"]`. */
export function namesSecret(path: string): boolean {
  return path
    .split(/[.[\]"'\s]+/)
    .some(part => isSecretName(part) || NAMELESS.test(part));
}

/** Whether a value names a kind that holds secrets, anywhere in it. */
export function mentionsSecretKind(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') {
    return SECRET_KINDS.has(value.toLowerCase());
  }
  if (depth > DEPTH) {
    return true;
  }
  return Object.values(
    Array.isArray(value) ? value : asRecord(value) ?? {},
  ).some(inner => mentionsSecretKind(inner, depth + 1));
}

/** What a step takes, as far as it is readable. */
export function inputsOf(step: PlannedStep): StepInput[] {
  return asArray<StepInput>(step.inputs).filter(
    input => typeof input?.from === 'string',
  );
}

/** What a step hands on, as far as it is readable. */
export function outputsOf(step: PlannedStep): StepOutput[] {
  return asArray<StepOutput>(step.outputs).filter(
    output => typeof output?.name === 'string',
  );
}

function readsSecrets(step: PlannedStep): boolean {
  return (
    SECRET_TYPES.test(String(step.type)) ||
    mentionsSecretKind(step.properties) ||
    // Which kind it reads is not known before it runs.
    inputsOf(step).some(({ parameterKey = '' }) =>
      /(?:^|\.)(?:kind|apiVersion)$/.test(parameterKey),
    )
  );
}
