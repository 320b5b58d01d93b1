import { modelInput } from '../__testUtils__/modelInput';
import { buildInstance } from '../buildInstance';
import { workflowFixture } from '../../workflow/__testUtils__/workflowFixture';
import { stepOrder, type PlannedStep } from './stepOrder';

const step = (name: string, more: Partial<PlannedStep> = {}): PlannedStep => ({
  name,
  type: 't',
  phase: 'pending',
  ...more,
});

describe('stepOrder', () => {
  it('chains steps in their order, and leaves sub-steps side by side', () => {
    const order = stepOrder(
      [
        step('a'),
        step('b'),
        step('x', { parent: 'b' }),
        step('y', { parent: 'b' }),
      ],
      undefined,
    );
    expect(Object.fromEntries(order)).toEqual({
      '/a': [],
      '/b': [{ step: 'a', by: 'order' }],
      'b/x': [],
      'b/y': [],
    });
  });

  it('follows what steps say and take in a graph', () => {
    const order = stepOrder(
      [
        step('a', { outputs: [{ name: 'facts', valueFrom: 'x' }] }),
        step('b', { dependsOn: ['a', 'gone', 7] }),
        step('c', {
          dependsOn: ['b'],
          inputs: [
            { from: 'facts.region' },
            { from: 'facts' },
            { from: 'nobody' },
            null,
          ],
        }),
      ],
      'DAG-DAG',
    );
    expect(order.get('/b')).toEqual([{ step: 'a', by: 'dependsOn' }]);
    expect(order.get('/c')).toEqual([
      { step: 'b', by: 'dependsOn' },
      { step: 'a', by: 'input', variables: ['facts.region', 'facts'] },
    ]);
  });
});

describe.each(['1.11.0', '1.10.9'])('workflow on %s', version => {
  const workflowIn = (name: string) =>
    buildInstance(
      modelInput({
        objects: workflowFixture(version, name),
        now: '2026-11-28T05:24:00Z',
      }),
    ).detail.workflow!;

  it('says after which steps each one begins', () => {
    const after = (
      steps: ReturnType<typeof workflowIn>['steps'],
      name: string,
    ) => steps.find(each => each.name === name)!.after;
    const { steps } = workflowIn('flow-running');
    expect(after(steps, 'login')).toEqual([]);
    expect(after(steps, 'both')).toEqual([{ step: 'facts', by: 'order' }]);
    expect(after(steps, 'settings')).toEqual([
      { step: 'web', by: 'dependsOn' },
      { step: 'facts', by: 'input', variables: ['text'] },
    ]);
    const graph = workflowIn('graph').steps;
    expect(after(graph, 'after')).toEqual([
      { step: 'gate', by: 'dependsOn' },
      { step: 'say', by: 'dependsOn' },
    ]);
    expect(after(graph, 'facts')).toEqual([]);
  });

  it('keeps what a step was given where it is a secret, wherever it is spoken of', () => {
    const objects = workflowFixture(version, 'flow-over');
    const { workflow } = objects[0].spec!;
    const say = workflow.steps.find(
      ({ name }: { name: string }) => name === 'say',
    );
    say.inputs = [{ from: 'host', parameterKey: 'message' }];
    const { status } = objects[0];
    const said = status!.workflow.steps.find(
      ({ name }: { name: string }) => name === 'say',
    );
    for (const phase of ['running', 'failed']) {
      Object.assign(status!, { status: 'runningWorkflow' });
      Object.assign(said, {
        phase,
        reason: phase === 'failed' ? 'Action' : 'Wait',
        message: 'zxcvb is the login',
      });
      Object.assign(status!.workflow, { status: 'executing', finished: false });
      const told = JSON.stringify(
        buildInstance(modelInput({ objects, now: '2026-11-28T05:24:00Z' })),
      );
      expect(told).not.toContain('zxcvb');
      expect(told).toContain('«hidden');
    }
  });
});

describe('a timed pause', () => {
  it('says when it ends while it is under way, and not after', () => {
    const nap = (name: string) =>
      buildInstance(
        modelInput({
          objects: workflowFixture('1.10.9', name),
          now: '2026-11-28T05:24:00Z',
        }),
      ).detail.workflow!.steps.find(each => each.name === 'nap')!;
    expect(nap('flow-running').resumesAt).toBe('2026-11-28T05:25:08Z');
    expect(nap('flow-over').resumesAt).toBeUndefined();
  });
});
