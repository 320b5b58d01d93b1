import type {
  WorkflowStepValues,
  WorkflowValues,
} from '@velastage/plugin-kubevela-common';
import { stringify } from 'yaml';
import {
  carries,
  flattenSteps,
  inputsOf,
  makerOf,
  makersOf,
  mentionsSecretKind,
  outputsOf,
  secretFlow,
  type PlannedStep,
} from '../model/delivery';
import { asArray, asRecord, asText } from '../model/kube/objects';
import { redactNamed, redactText } from '../redact';
import type { WorkflowContext } from './readContext';

/** A template that says one of these reads secrets, or may. */
const TELLS_OF_SECRETS =
  /secret|password|credential|token|vela\/config|#(?:Read|List)Config|#Load/i;
/** It only holds others. */
const GROUP = 'step-group';
/** What a step hands on can be as long as a ConfigMap; nobody reads that here. */
const MAX_LENGTH = 20_000;

type Value = Pick<WorkflowStepValues['outputs'][number], 'state' | 'value'>;

/**
 * What the steps of a workflow are given, take and hand on, as far as it may be shown: nothing that comes
 * from a Secret or whose name says that it is one. Where a step reads from is told by its parameters and its
 * definition; of one without a definition nothing is shown.
 */
export function workflowValues(input: {
  key: string;
  /** The Application's spec. */
  spec: unknown;
  context: WorkflowContext;
  /** Templates of the step types, by type. */
  templates: ReadonlyMap<string, string>;
  /** Components that make Secrets. */
  secretComponents: ReadonlySet<string>;
}): WorkflowValues {
  const { context, templates, secretComponents } = input;
  const spec = asRecord(input.spec);
  const steps = flattenSteps(spec?.workflow?.steps) as PlannedStep[];
  const { variables } = context;
  const components = new Map(
    asArray(spec?.components).map(each => [each?.name, each?.properties]),
  );
  const isSource = (step: PlannedStep) => {
    const template = templates.get(step.type);
    const component = asRecord(step.properties)?.component;
    return (
      step.type !== GROUP &&
      (template === undefined ||
        TELLS_OF_SECRETS.test(template) ||
        secretComponents.has(component) ||
        mentionsSecretKind(components.get(component)) ||
        inputsOf(step).some(({ from = '' }) =>
          mentionsSecretKind(lookUp(variables, from)),
        ))
    );
  };
  const secrets = secretFlow(steps, isSource);
  const makers = makersOf(steps);
  const valueOf = (path: string, names: string[]): Value => {
    const value = lookUp(variables, path);
    if (value === undefined) {
      return { state: 'Unset' };
    }
    // What no step is known to hand on comes from where nobody can tell.
    const hidden =
      !makerOf(makers, path) ||
      [path, ...names].some(name => carries(secrets.variables, name));
    return hidden
      ? { state: 'Hidden' }
      : { state: 'Known', value: shown(redactNamed(path, value)) };
  };
  return {
    key: input.key,
    context: context.state,
    contextName: context.name,
    items: steps.map(step => ({
      name: step.name,
      parent: step.parent,
      timeout: asText(step.timeout),
      dependsOn: asArray<unknown>(step.dependsOn).filter(
        (name): name is string => typeof name === 'string',
      ),
      properties:
        step.properties === undefined
          ? undefined
          : shown(redactNamed('properties', step.properties)),
      inputs: inputsOf(step).map(({ from = '', parameterKey }) => ({
        from,
        parameterKey: asText(parameterKey),
        step: makerOf(makers, from),
        ...valueOf(from, [asText(parameterKey) ?? '']),
      })),
      outputs: outputsOf(step).map(({ name = '', valueFrom }) => {
        const from = redactText(asText(valueFrom) ?? '');
        return { name, valueFrom: from, ...valueOf(name, [from]) };
      }),
      log: logOf(context.logs[step.name]),
    })),
  };
}

/** The step types whose templates tell where they read from. */
export function stepTypes(spec: unknown): string[] {
  return flattenSteps(asRecord(spec)?.workflow?.steps).flatMap(({ type }) =>
    typeof type === 'string' && type !== GROUP ? [type] : [],
  );
}

function lookUp(variables: Record<string, unknown>, path: string): unknown {
  let value: unknown = variables;
  for (const part of path.split('.')) {
    const fields = asRecord(value);
    if (!fields || !Object.hasOwn(fields, part)) {
      return undefined;
    }
    value = fields[part];
  }
  return value;
}

function shown(value: unknown): string {
  const text =
    typeof value === 'string'
      ? value
      : stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }).trim();
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}

function logOf(config: unknown): WorkflowStepValues['log'] {
  const { data, source } = asRecord(config) ?? {};
  if (asArray(asRecord(source)?.resources).length > 0) {
    return 'pods';
  }
  if (asText(asRecord(source)?.url)) {
    return 'url';
  }
  return data === true ? 'controller' : undefined;
}
