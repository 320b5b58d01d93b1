import { loadFixture } from '../../model/__testUtils__/fixtures';
import type { KubernetesObject } from '../../watch/types';
import { runningProblems } from './runningProblems';

type Change = (spec: any) => void;

const load = (path: string, kind: string): KubernetesObject =>
  structuredClone(
    loadFixture(`1.11.0/${path}.yaml`).find(each => each.kind === kind)!,
  );

/** The codes for a change of the Application `web`, whose Rollout is as the controller left it, or as told. */
function problems(change: Change, rolling: (rollout: any) => void = () => {}) {
  const live = load(
    'applications/rollout-withdrawn-unbegun-app',
    'Application',
  );
  const rollout = load('rollouts/withdrawn-unbegun', 'Rollout');
  rollout.status!.canaryStatus.podTemplateHash = 'another';
  rolling(rollout);
  const asked = structuredClone(live);
  change(asked.spec);
  return runningProblems(
    { list: () => [rollout] },
    live,
    asked,
    place => place.length,
  );
}

const image: Change = spec => {
  spec.components[0].properties.image = 'nginx:2';
};
const steps: Change = spec => {
  spec.components[0].traits[1].properties.steps.pop();
};
const reason = (value: string) => (rollout: any) => {
  rollout.status.conditions[0].reason = value;
};

describe('runningProblems', () => {
  it('should say what another version does to a rollout that takes steps', () => {
    expect(problems(image)).toMatchObject([
      {
        severity: 'warning',
        code: 'rollout-begins-again',
        message: expect.stringContaining('web: its rollout is at step 1 of 3.'),
        path: 'spec.components[0]',
        line: 3,
      },
    ]);
  });

  it('should say that the number of steps is fixed while it rolls', () => {
    expect(problems(steps)).toMatchObject([
      {
        code: 'rollout-steps-fixed',
        params: { component: 'web', step: '1', total: '3', count: '2' },
      },
    ]);
  });

  it('should say that a trait which is taken away leaves its Rollout behind', () => {
    expect(
      problems(spec => {
        spec.components[0].traits.pop();
      }),
    ).toMatchObject([
      {
        code: 'rollout-trait-removed',
        message: expect.stringContaining('the trait canary-rollout'),
      },
    ]);
  });

  it('should warn of the moment in which a version cannot be withdrawn', () => {
    expect(problems(image, reason('Initializing'))).toMatchObject([
      { code: 'rollout-not-begun' },
    ]);
  });

  it.each<[string, Change, (rollout: any) => void]>([
    ['nothing changes', () => {}, () => {}],
    ['the rollout is over', steps, ({ status }) => (status.phase = 'Healthy')],
    ['it ends already', steps, reason('Finalising')],
    [
      'it belongs to another Application',
      steps,
      ({ metadata }) => (metadata.labels['app.oam.dev/name'] = 'other'),
    ],
    [
      'only the length of a pause changes',
      spec => {
        spec.components[0].traits[1].properties.steps[0].pause = {
          duration: 60,
        };
      },
      () => {},
    ],
    ['the component goes as well', spec => spec.components.pop(), () => {}],
  ])('should say nothing where %s', (_, change, rolling) => {
    expect(problems(change, rolling)).toEqual([]);
  });

  it('should say that a step which waits for somebody is dropped', () => {
    const live = load(
      'applications/rollout-withdrawn-unbegun-app',
      'Application',
    );
    live.status!.workflow.steps = [
      { id: 'a', name: 'look-at-it', type: 'suspend', phase: 'suspending' },
    ];
    const asked = structuredClone(live);
    image(asked.spec);
    expect(
      runningProblems({ list: () => [] }, live, asked, () => undefined),
    ).toMatchObject([{ code: 'drops-approval', severity: 'warning' }]);
  });
});
