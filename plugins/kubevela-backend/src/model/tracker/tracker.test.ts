import { gzipSync } from 'node:zlib';
import {
  loadFixture,
  loadObject,
  parseObjects,
} from '../__testUtils__/fixtures';
import type { KubernetesObject } from '../../watch/types';
import { decodeTracker } from './decodeTracker';
import { readTrackers } from './readTrackers';
import { selectTrackers } from './selectTrackers';

const names = (tracker?: {
  resources: Array<{ ref: { kind: string; name: string } }>;
}) => tracker?.resources.map(({ ref }) => `${ref.kind}/${ref.name}`);

describe.each(['1.11.0', '1.10.9'])('decodeTracker on %s', version => {
  it('should unpack a zstd payload to references and manifests', () => {
    const tracker = decodeTracker(
      loadObject(`${version}/trackers/rt-plain-v1-rt.yaml`),
    );
    expect(tracker).toMatchObject({
      type: 'versioned',
      applicationGeneration: 1,
      revision: 'rt-plain-v1',
    });
    expect(names(tracker)).toEqual(['Deployment/rt-plain', 'Service/rt-plain']);
    const [deployment, service] = tracker.resources;
    expect(deployment).toMatchObject({
      component: 'rt-plain',
      trait: '',
      placement: '',
      ref: { group: 'apps', namespace: 'rt' },
    });
    expect(deployment.raw?.spec.template.spec.containers[0].image).toBe(
      'nginx:1.25',
    );
    expect(service.trait).toBe('AuxiliaryWorkload');
  });

  it('should read an entry without manifest, as apply-once leaves it', () => {
    const [file] =
      version === '1.11.0' ? ['rt-once-v1-rt2'] : ['rt-once-v1-rt'];
    const tracker = decodeTracker(
      loadObject(`${version}/trackers/${file}.yaml`),
    );
    expect(tracker.resources[0].raw).toBeUndefined();
  });
});

describe('decodeTracker', () => {
  const tracker = (spec: any): KubernetesObject => ({
    apiVersion: 'core.oam.dev/v1beta1',
    kind: 'ResourceTracker',
    metadata: { name: 't' },
    spec,
  });
  const entries = [
    { apiVersion: 'apps/v1', kind: 'Deployment', name: 'a', cluster: 'local' },
    { apiVersion: 'v1', kind: 'Service', name: 'b', cluster: 'far' },
    { kind: 'Broken' },
  ];

  it('should read plain and gzip payloads alike, and skip entries without a name', () => {
    const plain = decodeTracker(tracker({ managedResources: entries }));
    const packed = decodeTracker(
      tracker({
        compression: {
          type: 'gzip',
          data: gzipSync(JSON.stringify(entries)).toString('base64'),
        },
      }),
    );
    expect(packed.resources).toEqual(plain.resources);
    expect(plain.resources.map(({ placement }) => placement)).toEqual([
      '',
      'far',
    ]);
    expect(plain.type).toBe('legacy');
  });

  it('should take a tracker without entries for an empty one', () => {
    expect(decodeTracker(tracker({})).resources).toEqual([]);
    expect(decodeTracker(tracker(undefined)).resources).toEqual([]);
  });

  it('should say what is wrong with a payload', () => {
    expect(() =>
      decodeTracker(tracker({ compression: { type: 'lz4', data: 'AA==' } })),
    ).toThrow('its compression "lz4" is not known');
    expect(() =>
      decodeTracker(
        tracker({
          compression: {
            type: 'gzip',
            data: gzipSync('{"a":1}').toString('base64'),
          },
        }),
      ),
    ).toThrow('its content is not a list of resources');
  });
});

describe('readTrackers', () => {
  it('should leave out the trackers of a former application of that name', () => {
    const [application] = parseObjects(
      '{apiVersion: core.oam.dev/v1beta1, kind: Application, metadata: {name: a, uid: new}}',
    );
    const [stale] = parseObjects(
      '{apiVersion: core.oam.dev/v1beta1, kind: ResourceTracker, metadata: {name: t, labels: {app.oam.dev/uid: old}}, spec: {type: root}}',
    );
    expect(readTrackers(application, [stale]).trackers).toEqual([]);
  });
});

describe('selectTrackers', () => {
  const application = (generation: number, publishVersion?: string) =>
    ({
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: {
        name: 'a',
        generation,
        annotations: publishVersion
          ? { 'app.oam.dev/publishVersion': publishVersion }
          : {},
      },
    } as KubernetesObject);
  const versioned = (applicationGeneration: number, fields: any = {}) => ({
    name: `v${applicationGeneration}`,
    type: 'versioned' as const,
    applicationGeneration,
    resources: [],
    ...fields,
  });

  it('should go by generation, older ones being history, newest first', () => {
    const selected = selectTrackers(application(3), [
      versioned(1),
      versioned(3),
      versioned(2),
      { ...versioned(0), name: 'root', type: 'root' },
    ]);
    expect(selected.current?.name).toBe('v3');
    expect(selected.history.map(({ name }) => name)).toEqual(['v2', 'v1']);
    expect(selected.root?.name).toBe('root');
  });

  it('should go by publishVersion where there is one', () => {
    const selected = selectTrackers(application(9, 'p1'), [
      versioned(2, { publishVersion: 'p2' }),
      versioned(1, { publishVersion: 'p1' }),
    ]);
    expect(selected.current?.name).toBe('v1');
  });

  it('should keep to what runs while an edit is rejected', () => {
    const selected = selectTrackers(application(5), [
      versioned(4, { deletingSince: '2026-11-22T15:00:00Z' }),
      versioned(3),
    ]);
    expect(selected.current?.name).toBe('v3');
  });

  it('should tell the two trackers of a hanging update apart', () => {
    const objects = loadFixture(
      '1.10.9/trackers/two-generations-rt-pub-rel-1-rt.yaml',
    ).concat(
      loadFixture('1.10.9/trackers/two-generations-rt-pub-rel-2-rt.yaml'),
    );
    const decoded = objects.map(decodeTracker);
    const selected = selectTrackers(application(2, 'rel-2'), decoded);
    expect(selected.current?.publishVersion).toBe('rel-2');
    expect(
      selected.history.map(({ publishVersion }) => publishVersion),
    ).toEqual(['rel-1']);
  });
});
