import type { KubernetesObject } from '../watch/types';
import { authorshipOf, changeAnnotations } from './authorship';

const OLGA = 'user:default/olga';
const spec = { components: [{ name: 'web', properties: { image: 'a:1' } }] };

function application(
  annotations: Record<string, string | null>,
  its: object = spec,
): KubernetesObject {
  return {
    apiVersion: 'core.oam.dev/v1beta1',
    kind: 'Application',
    metadata: {
      name: 'web',
      annotations: annotations as Record<string, string>,
      managedFields: [
        {
          manager: 'kubectl',
          time: '2026-11-01T00:00:00Z',
          fieldsV1: { 'f:spec': {} },
        },
      ],
    },
    spec: its,
  } as unknown as KubernetesObject;
}

describe('authorship', () => {
  const noted = changeAnnotations(OLGA, 'loses carts', { spec });

  it('names the person who changed it through the portal', () => {
    expect(authorshipOf(application(noted))).toEqual({
      who: OLGA,
      why: 'loses carts',
    });
  });

  it('never asks vela-core to act as a user of the portal', () => {
    expect(Object.keys(noted)).not.toContainEqual(
      expect.stringMatching(/^app\.oam\.dev\//),
    );
  });

  it('does not take a later edit with another tool for theirs', () => {
    expect(authorshipOf(application(noted, { components: [] }))).toEqual({
      who: 'kubectl',
      why: undefined,
    });
    expect(
      authorshipOf(
        application({ ...noted, 'app.oam.dev/publishVersion': 'later' }),
      ).who,
    ).toBe('kubectl');
  });

  it('names nobody for a client that says nothing of itself', () => {
    const edited = application({});
    const managedFields = [{ manager: 'unknown', fieldsV1: { 'f:spec': {} } }];
    Object.assign(edited.metadata, { managedFields });
    expect(authorshipOf(edited).who).toBeUndefined();
  });

  it('keeps the reason that the later edit gives', () => {
    const edited = { ...noted, 'kubernetes.io/change-cause': 'by hand' };
    expect(authorshipOf(application(edited, { components: [] })).why).toBe(
      'by hand',
    );
  });

  it('says whom vela-core acts as where nobody else is named', () => {
    expect(
      authorshipOf(application({ 'app.oam.dev/username': 'dana' })).who,
    ).toBe('dana');
  });

  it.each(['', '{', '[]', '"text"', '{"by":1,"of":2}'])(
    'is not misled by the note %p',
    note => {
      expect(authorshipOf(application({ 'kubevela.io/change': note }))).toEqual(
        { who: 'kubectl', why: undefined },
      );
    },
  );

  it('hides what kubectl wrote of secrets into the reason', () => {
    const { why } = authorshipOf(
      application({
        'kubernetes.io/change-cause': 'kubectl set env deploy PASSWORD=hunter2',
      }),
    );
    expect(why).not.toContain('hunter2');
  });
});
