import { currentRuns } from './currentRuns';

const SMOKE =
  'Metric "smoke-test" assessed Failed due to failed (1) > failureLimit (0)';
const ABORTED = 'RolloutAborted: Rollout aborted update to revision 5';
const BY_STEP = `${ABORTED}: Step-based analysis phase error/failed: ${SMOKE}`;

/** A run as Argo Rollouts makes it for a Rollout. */
function run(name: string, change: (object: any) => void = () => {}) {
  const object = {
    kind: 'AnalysisRun',
    metadata: {
      name,
      creationTimestamp: '2026-11-30T15:00:00Z',
      labels: { 'rollouts-pod-template-hash': 'new', 'rollout-type': 'Step' },
    },
    status: { phase: 'Failed', message: SMOKE },
  };
  change(object);
  return object;
}

const aborted = (message: string, status: object = {}) => ({
  status: { abort: true, currentPodHash: 'new', message, ...status },
});
const names = (rollout: object, runs: object[]) =>
  currentRuns(rollout, runs).map(({ name }) => name);

describe('currentRuns', () => {
  it('should believe the Rollout where it names its runs', () => {
    const canary = {
      currentStepAnalysisRunStatus: { name: 'named', status: 'Running' },
    };
    expect(
      currentRuns({ status: { canary } }, [run('before'), run('named')]),
    ).toEqual([{ name: 'named', role: 'step', phase: 'Running' }]);
    expect(names(aborted(BY_STEP, { canary }), [run('other')])).toEqual([
      'named',
    ]);
  });

  it('should find what a version was taken back for when the Rollout names nothing any more', () => {
    expect(currentRuns(aborted(BY_STEP), [run('guilty')])).toEqual([
      { name: 'guilty', role: 'step', phase: 'Failed', message: SMOKE },
    ]);
  });

  it('should blame the last attempt, and neither other versions nor other objects', () => {
    const runs = [
      run('last', ({ metadata }) => {
        metadata.creationTimestamp = '2026-11-30T15:01:00Z';
      }),
      run('first'),
      run('other-version', ({ metadata }) => {
        metadata.labels['rollouts-pod-template-hash'] = 'old';
      }),
      run('job', object => {
        object.kind = 'Job';
      }),
      run('by-hand', ({ metadata }) => {
        delete metadata.labels;
      }),
    ];
    expect(names(aborted(BY_STEP), runs)).toEqual(['last']);
  });

  it('should blame no run that is not quoted: a person aborted, or another one failed', () => {
    const good = run('good', ({ metadata, status }) => {
      metadata.labels['rollout-type'] = 'Background';
      status.message = undefined;
    });
    expect(names(aborted(ABORTED), [run('before'), good])).toEqual([]);
    expect(names(aborted(BY_STEP), [run('guilty'), good])).toEqual(['guilty']);
  });

  it('should name nothing of a version that goes out without any analysis', () => {
    expect(names({ status: { message: BY_STEP } }, [run('before')])).toEqual(
      [],
    );
    expect(names({}, [run('before')])).toEqual([]);
  });
});
