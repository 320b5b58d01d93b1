import type {
  Workflow,
  WorkflowStep,
  WorkflowValues,
} from '@velastage/plugin-kubevela-react';
import { minutesAgo } from './instances';

const SECOND_MS = 1_000;
const PAUSE_MS = 90 * SECOND_MS;

/** A workflow with a group, a graph in it, something skipped, a Job, and a timed pause under way. */
export function exampleWorkflow(): Workflow {
  const done = (step: Partial<WorkflowStep> & { name: string; type: string }) => ({
    phase: 'succeeded',
    startedAt: minutesAgo(4),
    lastAt: minutesAgo(3),
    after: [],
    ...step,
  });
  return {
    status: 'suspending',
    mode: 'StepByStep-DAG',
    startedAt: minutesAgo(5),
    steps: [
      done({ id: '1', name: 'facts', type: 'read-object' }),
      done({
        id: '2',
        name: 'both',
        type: 'step-group',
        after: [{ step: 'facts', by: 'order' }],
      }),
      done({ id: '3', name: 'web', parent: 'both', type: 'apply-component' }),
      done({ id: '4', name: 'cache', parent: 'both', type: 'apply-component' }),
      done({
        id: '5',
        name: 'settings',
        parent: 'both',
        type: 'apply-object',
        after: [
          { step: 'web', by: 'dependsOn' },
          { step: 'facts', by: 'input', variables: ['facts.region'] },
        ],
      }),
      {
        id: '6',
        name: 'only-prod',
        type: 'notification',
        phase: 'skipped',
        reason: 'Skip',
        condition: 'context.namespace == "prod"',
        startedAt: minutesAgo(3),
        lastAt: minutesAgo(3),
        after: [{ step: 'both', by: 'order' }],
      },
      done({
        id: 'ytqyjoi3mh',
        name: 'migrate',
        type: 'vela-cli',
        after: [{ step: 'only-prod', by: 'order' }],
        resources: [
          {
            apiVersion: 'batch/v1',
            kind: 'Job',
            namespace: 'shop',
            name: 'web-migrate-ytqyjoi3mh',
          },
        ],
      }),
      {
        id: '8',
        name: 'nap',
        type: 'suspend',
        phase: 'suspending',
        reason: 'Suspend',
        message: 'Suspended by field suspend',
        startedAt: minutesAgo(0.5),
        lastAt: minutesAgo(0.5),
        resumesAt: new Date(Date.now() + PAUSE_MS).toISOString(),
        after: [{ step: 'migrate', by: 'order' }],
      },
      {
        name: 'tell',
        type: 'notification',
        phase: 'pending',
        after: [
          { step: 'nap', by: 'order' },
          { step: 'web', by: 'input', variables: ['deployName'] },
        ],
      },
    ],
  };
}

/** What the steps of {@link exampleWorkflow} are given, take and hand on. */
export function exampleWorkflowValues(): WorkflowValues {
  const step = { dependsOn: [], inputs: [], outputs: [] };
  return {
    key: 'k',
    context: 'Read',
    contextName: 'workflow-web-context',
    items: [
      {
        ...step,
        name: 'facts',
        properties: 'apiVersion: v1\nkind: ConfigMap\nname: facts',
        outputs: [
          {
            name: 'facts',
            valueFrom: 'output.value.data',
            state: 'Known',
            value: 'region: eu-1\nAPI_TOKEN: «hidden 1f2e3d»',
          },
          { name: 'login', valueFrom: 'output.value.login', state: 'Hidden' },
        ],
      },
      {
        ...step,
        name: 'settings',
        parent: 'both',
        timeout: '5m',
        dependsOn: ['web'],
        inputs: [
          {
            from: 'facts.region',
            parameterKey: 'value.data.region',
            step: 'facts',
            state: 'Known',
            value: 'eu-1',
          },
        ],
      },
      {
        ...step,
        name: 'tell',
        inputs: [{ from: 'deployName', parameterKey: 'text', state: 'Unset' }],
        log: 'controller',
      },
    ],
  };
}
