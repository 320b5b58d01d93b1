import { buildInstance } from './buildInstance';
import { loadObject } from './__testUtils__/fixtures';
import { modelInput } from './__testUtils__/modelInput';

const plain = (version: string) =>
  [
    'applications/rt-plain-running',
    'trackers/rt-plain-v1-rt',
    'live/deployment-rt-plain',
    'live/service-rt-plain',
    'live/replicaset-rt-plain-child',
    'live/pod-rt-plain-child',
    'live/endpointslice-rt-plain-child',
  ].map(path => loadObject(`${version}/${path}.yaml`));

describe.each(['1.11.0', '1.10.9'])('buildInstance on %s', version => {
  const now = '2026-11-22T15:30:00Z';

  it('should show a running application from tracker to pod', () => {
    const model = buildInstance(modelInput({ objects: plain(version), now }));
    console.log(JSON.stringify(model, null, 1));
  });
});
