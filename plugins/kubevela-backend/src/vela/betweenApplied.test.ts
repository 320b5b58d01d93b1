import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import { loadFixture } from '../model/__testUtils__/fixtures';
import { betweenApplied } from './betweenApplied';
import { RenderingProblem } from './failure';
import type { Renderable } from './Rendering';

/** An update that hangs: the trackers of both versions are there. */
const TRACKERS = ['rel-1', 'rel-2'].flatMap(version =>
  loadFixture(`1.11.0/trackers/rt2-two-generations-rt-pub-${version}-rt2.yaml`),
);
const REF = { cluster: 'dev', namespace: 'rt2', name: 'rt-pub' };

const renderable = (
  revision: string | undefined,
  ref: InstanceRef = REF,
): Renderable => ({
  ref,
  revision,
  application: {
    apiVersion: 'core.oam.dev/v1beta1',
    kind: 'Application',
    metadata: { name: ref.name, namespace: ref.namespace },
    spec: {},
  },
});
const between = (...pair: [Renderable, Renderable]) =>
  betweenApplied(
    async () => pair,
    () => TRACKERS,
  );

describe('what two revisions come to, without a CLI', () => {
  it('is what has been applied for both, and nothing removed while one is on its way', async () => {
    const { available, source, items } = await between(
      renderable('rt-pub-v1'),
      renderable('rt-pub-v2'),
    );
    expect({ available, source }).toEqual({
      available: true,
      source: 'applied',
    });
    expect(items.map(({ change }) => change)).toContain('changed');
    expect(items.map(({ change }) => change)).not.toContain('removed');
  });

  it('is not known of a revision whose tracker is gone, of an edit, and of what is archived', async () => {
    const none = { available: false, items: [], left: 0 };
    const now = renderable('rt-pub-v2');
    expect(await between(renderable('rt-pub-v0'), now)).toEqual(none);
    expect(await between(now, renderable(undefined))).toEqual(none);
    expect(
      await betweenApplied(
        () => Promise.reject(new RenderingProblem('archived')),
        () => TRACKERS,
      ),
    ).toEqual(none);
  });
});
