import { buildInstance } from '../buildInstance';
import { loadFixture, parseObjects } from '../__testUtils__/fixtures';
import { modelInput } from '../__testUtils__/modelInput';
import { afterwards } from '../__testUtils__/problemsOf';
import { cleanMessage, errorsIn } from './cleanMessage';
import { workflowOf } from './workflowOf';

const build = (version: string, name: string) => {
  const objects = loadFixture(`${version}/applications/${name}.yaml`);
  return buildInstance(modelInput({ objects, now: afterwards(objects) }));
};

describe.each(['1.11.0', '1.10.9'])('delivery on %s', version => {
  it.each([
    ['running', { state: 'Delivered', phase: 'running', step: undefined }],
    [
      'executing-waiting',
      { state: 'Running', step: 'w', message: 'Step w: waiting on purpose' },
    ],
    ['failed', { state: 'Failed', step: 'bad', message: 'Step bad: I fail' }],
    [
      'error-step-timeout',
      { state: 'Failed', step: 'w', message: 'Step w took too long' },
    ],
    [
      'error-ns-missing',
      {
        state: 'Running',
        step: 'o',
        message: 'Step o failed and is tried again',
      },
    ],
    ['error-admission-later', { state: 'Failed', step: 'adm' }],
    [
      'terminated',
      { state: 'Terminated', step: 'w', message: 'Stopped by hand at step w' },
    ],
    ['suspended-at-step', { state: 'Waiting', step: 'hold1' }],
    ['suspended-step-group', { state: 'Waiting', step: 's1' }],
    [
      'suspended-by-hand-while-executing',
      { state: 'Waiting', step: 'w', message: 'The workflow was suspended' },
    ],
    ['zombie-terminated-flag-cleared', { state: 'Failed' }],
    ['deleting-stuck', { state: 'Deleting' }],
    ['error-unknown-comp', { state: 'Rejected' }],
    ['gc-held', { state: 'Delivered' }],
  ])('%s', (name, expected) => {
    expect(build(version, name).summary.delivery).toMatchObject(expected);
  });

  it('should look again when a timed pause is over', () => {
    const model = build(version, 'suspended-with-duration');
    const step = model.detail.workflow!.steps.find(
      ({ phase }) => phase === 'suspending',
    )!;
    expect(model.recheckAt).toBe(Date.parse(step.startedAt!) + 20_000);
  });

  it('should list steps that have not begun as pending', () => {
    const { workflow } = build(version, 'suspended-at-step').detail;
    expect(workflow?.steps.map(({ name, phase }) => [name, phase])).toEqual(
      expect.arrayContaining([
        ['hold1', 'suspending'],
        ['hold2', 'pending'],
      ]),
    );
  });

  it('should keep sub-steps under their group', () => {
    const { workflow } = build(version, 'suspended-step-group').detail;
    expect(workflow?.steps.find(({ name }) => name === 's1')).toMatchObject({
      parent: 'grp',
      phase: 'suspending',
    });
  });
});

describe('a step that waits for a person', () => {
  const held = (message?: string) => {
    const application = structuredClone(
      loadFixture('1.11.0/applications/suspended-at-step.yaml').find(
        ({ kind }) => kind === 'Application',
      )!,
    );
    const plan = application.spec!.workflow.steps.find(
      ({ name }: { name: string }) => name === 'hold1',
    );
    plan.properties = message && { message };
    return workflowOf(application)?.steps.find(({ name }) => name === 'hold1');
  };

  it('should ask what its author has it ask, not say that it waits', () => {
    const step = held('Are the books closed?');
    expect(step).toMatchObject({
      phase: 'suspending',
      message: 'Are the books closed?',
    });
    expect(step?.reason).toBeUndefined();
    expect(held()?.message).toBeUndefined();
  });

  it('should not ask with a secret in the question', () => {
    expect(held('with password=hunter2?')?.message).not.toMatch(/hunter2/);
  });
});

describe('delivery', () => {
  const state = (yaml: string) =>
    buildInstance(
      modelInput({
        objects: parseObjects(
          `apiVersion: core.oam.dev/v1beta1\nkind: Application\n${yaml}`,
        ),
        now: '2026-11-22T15:00:00Z',
      }),
    ).summary.delivery.state;

  it('should be pending before vela-core has written anything', () => {
    expect(state('metadata: { name: a }')).toBe('Pending');
  });

  it('should be running for the moment in which a restart has no workflow', () => {
    expect(
      state(
        'metadata: { name: a, generation: 1 }\nstatus: { status: running, observedGeneration: 1 }',
      ),
    ).toBe('Running');
  });

  it('should survive an application of an unexpected shape', () => {
    expect(
      state(
        'metadata: { name: a }\nspec: [1]\nstatus: { status: 7, services: x, conditions: {}, workflow: { steps: no } }',
      ),
    ).toBe('Running');
  });
});

describe('cleanMessage', () => {
  it('should cut what vela-core wraps around an error', () => {
    expect(
      cleanMessage(
        'function call error for apply: it failed (value: #do:       "apply"\n$params: {a: (b)})',
      ),
    ).toBe('it failed');
    expect(
      cleanMessage(
        'function call error for : it (really) failed (value: cue/format: unsupported node type <nil>)',
      ),
    ).toBe('it (really) failed');
  });
});

describe('errorsIn', () => {
  it('should take lists apart, also inside each other', () => {
    expect(
      errorsIn(
        'Found 1 errors. [(error encountered in cluster local: Dispatch: pre-dispatch dryrun failed: Found 2 errors. [(cannot create object: one), (cannot patch object: two)])]',
      ),
    ).toEqual(['one', 'two']);
  });
});
