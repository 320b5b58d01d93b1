import { loadFixture } from '../../__testUtils__/fixtures';
import { afterwards, problemsOf } from '../../__testUtils__/problemsOf';

const SCENE = '1.11.0/scenes/service-lonely.yaml';
const objects = loadFixture(SCENE);
const now = afterwards(objects);
const change = (apply: (services: any[]) => void) => {
  const copy = loadFixture(SCENE);
  apply(copy.filter(({ kind }) => kind === 'Service'));
  // What was changed by hand is told as well, by another rule.
  return problemsOf(copy, { now }).filter(
    ({ code }) => code !== 'resource-changed',
  );
};

describe('service-without-pods', () => {
  it('should tell of labels and of ports that fit nothing', () => {
    expect(change(() => {})).toMatchObject([
      {
        code: 'service-without-pods',
        severity: 'warning',
        sentence:
          'Service lonely has no endpoints: no pods have the labels that it selects (app=lonly)',
        resource: { kind: 'Service', name: 'lonely' },
      },
      {
        code: 'service-without-port',
        sentence:
          'Service wrong-port has no endpoints: no container of its pods has a port named htpp',
      },
    ]);
  });

  it.each([
    ['number of a port', 8080],
    ['name of a port', 'http'],
  ])('should be content with the %s', (_, targetPort) => {
    const problems = change(services => {
      services.forEach(({ spec }) => {
        spec.selector = { app: 'lonely' };
        spec.ports = [{ port: 80, targetPort }];
      });
    });
    expect(problems).toEqual([]);
  });

  it('should leave alone a Service that selects nothing by itself', () => {
    const problems = change(services => {
      services.forEach(({ spec }) => {
        spec.selector = undefined;
      });
    });
    expect(problems).toEqual([]);
  });

  it('should say nothing beside a workload that is gone', () => {
    const left = objects.filter(
      ({ kind }) => !['Deployment', 'ReplicaSet'].includes(kind),
    );
    const codes = problemsOf(left, { now }).map(({ code }) => code);
    expect(codes).toEqual(['resource-deleted']);
  });

  it('should leave alone what selects the pods of another application', () => {
    const [pod] = objects.filter(({ kind }) => kind === 'Pod');
    const foreign = structuredClone(pod);
    foreign.metadata = {
      name: 'foreign',
      namespace: pod.metadata.namespace,
      uid: 'foreign-uid',
      labels: { app: 'lonly' },
    };
    const problems = problemsOf([...objects, foreign], { now });
    expect(problems.map(({ code }) => code)).toEqual(['service-without-port']);
  });
});
