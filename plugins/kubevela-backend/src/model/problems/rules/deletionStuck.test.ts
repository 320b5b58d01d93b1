import {
  loadFixture,
  loadObject,
  parseObjects,
} from '../../__testUtils__/fixtures';
import { problemsOf } from '../../__testUtils__/problemsOf';

const held = parseObjects(`
apiVersion: v1
kind: ConfigMap
metadata:
  name: held
  namespace: del
  uid: held-uid
  deletionTimestamp: '2026-11-22T15:46:29Z'
  finalizers: [example.com/hold]
`);

describe.each(['1.11.0', '1.10.9'])('deletion-stuck on %s', version => {
  const objects = [
    ...loadFixture(`${version}/applications/deleting-stuck.yaml`),
    ...loadFixture(`${version}/trackers/deleting-stuck-stuck-v1-del.yaml`),
    ...held,
  ];
  const { deletionTimestamp } = loadObject(
    `${version}/applications/deleting-stuck.yaml`,
  ).metadata;
  const after = (ms: number) =>
    new Date(Date.parse(deletionTimestamp!) + ms).toISOString();

  it('should name the object and the finalizer that hold it', () => {
    const problems = problemsOf(objects, { now: after(70_000) });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'deletion-stuck',
      severity: 'error',
      sentence:
        'The application cannot be deleted: ConfigMap held is held by the finalizer example.com/hold',
      resource: { kind: 'ConfigMap', name: 'held', namespace: 'del' },
    });
    expect(problems[0].original).toContain('Waiting for ConfigMap held');
  });

  it('should not be told in the first seconds', () => {
    expect(problemsOf(objects, { now: after(5_000) })).toEqual([]);
  });
});
