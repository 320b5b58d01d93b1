import { loadFixture } from '../../model/__testUtils__/fixtures';
import { kruiseRollout } from '../../model/health/rules/kruiseRollout';
import type { KubernetesObject } from '../../watch/types';
import { kruiseEngine } from './kruiseEngine';

type Change = (objects: Record<string, any>) => void;

function objectsOf(name: string, change?: Change) {
  const objects = Object.fromEntries(
    loadFixture(`1.11.0/rollouts/by-workflow-${name}.yaml`).map(object => [
      object.kind,
      structuredClone(object) as KubernetesObject,
    ]),
  );
  change?.(objects);
  return objects;
}

function read(name: string, change?: Change) {
  const { Rollout, Deployment, Application } = objectsOf(name, change);
  return kruiseEngine.read(Rollout, Deployment, {
    cluster: 'dev',
    get: ref =>
      ref.kind === 'Application' && ref.name === Application?.metadata.name
        ? Application
        : undefined,
    dependentsOf: () => [],
  });
}

const codesOf = ({ notes }: ReturnType<typeof read>) =>
  notes?.map(({ code }) => code);

describe('a canary that the steps of a workflow carry', () => {
  it('should show the steps of the workflow, and who waits for whom', () => {
    const reading = read('waiting');
    expect(reading).toMatchObject({
      phase: 'Waiting',
      message: undefined,
      currentStep: 1,
      steps: [
        { state: 'current', replicas: '20%', approval: true },
        { state: 'ahead', replicas: '60%', approval: true },
        { state: 'ahead', replicas: '100%', approval: false },
      ],
      pods: { wanted: 5, updated: 1, updatedReady: 1, old: 4 },
    });
    expect(codesOf(reading)).toEqual(['by-workflow']);
  });

  it('should say where the workflow waits before its pods are there', () => {
    const reading = read('early');
    expect(reading).toMatchObject({ phase: 'Progressing', currentStep: 1 });
    expect(codesOf(reading)).toEqual(['share-not-reached']);
  });

  it('should follow the workflow from step to step to its end', () => {
    expect(read('second')).toMatchObject({
      phase: 'Progressing',
      currentStep: 2,
      steps: [{ state: 'done' }, { state: 'current' }, { state: 'ahead' }],
    });
    const done = read('done');
    expect(done).toMatchObject({
      phase: 'Healthy',
      steps: [{ state: 'done' }, { state: 'done' }, { state: 'done' }],
    });
    expect(done.currentStep).toBeUndefined();
    expect(done.notes).toBeUndefined();
  });

  it('should not wait for an approval where the stop between two steps ends by itself', () => {
    const { steps } = read('waiting', ({ Application }) => {
      Application.spec.workflow.steps[1].properties = { duration: '1m' };
    });
    expect(steps).toMatchObject([
      { approval: false, pauseSeconds: 60 },
      { approval: true, pauseSeconds: undefined },
      { approval: false, pauseSeconds: undefined },
    ]);
  });

  it('should find steps in groups, and leave out those of other components', () => {
    const { steps } = read('waiting', ({ Application }) => {
      const { workflow } = Application.spec;
      const [first, ...others] = workflow.steps;
      workflow.steps = [
        { name: 'group', type: 'step-group', subSteps: [first] },
        {
          name: 'another',
          type: 'canary-deploy',
          properties: { components: ['api'], weight: 50 },
        },
        ...others,
      ];
    });
    expect(steps.map(({ replicas }) => replicas)).toEqual([
      '20%',
      '60%',
      '100%',
    ]);
  });

  it('should keep to the one step of its object where the Application cannot be seen', () => {
    const reading = read('waiting', objects => {
      delete objects.Application;
    });
    expect(reading.steps).toMatchObject([{ replicas: '20%' }]);
    expect(codesOf(reading)).toEqual(['by-workflow']);
  });

  it.each(['approve-rollout-step', 'promote-rollout', 'jump-rollout'] as const)(
    'should refuse %s, which would let all of the new version out',
    name => {
      const target = { cluster: 'dev', object: objectsOf('waiting').Rollout };
      const operation = kruiseEngine.operations![name]!;
      const [choice] = operation.choices?.(target) ?? [];
      expect(operation.refuse(target, { step: choice?.id })?.code).toBe(
        'by-workflow',
      );
    },
  );

  it('should still be held and let go', () => {
    const target = { cluster: 'dev', object: objectsOf('waiting').Rollout };
    expect(
      kruiseEngine.operations!['pause-rollout']!.refuse(target, {}),
    ).toBeUndefined();
  });

  it('should rest, not wait for an approval of its own', () => {
    const opinion = kruiseRollout.check(
      objectsOf('waiting').Rollout,
      {} as never,
    );
    expect(opinion).toMatchObject({
      status: 'Suspended',
      message: 'Rests until the workflow goes on',
    });
  });
});
