import { parse } from 'yaml';
import { buildManifest } from './buildManifest';

const component = { type: 'webservice', properties: { image: 'nginx:1.27' } };

describe('buildManifest', () => {
  it('makes an Application of its parts', () => {
    expect(
      parse(
        buildManifest({
          name: 'checkout',
          namespace: 'shop',
          components: [component, { ...component, name: 'api' }],
          attributes: { owner: 'group:default/shop', tags: ['a', 'b'] },
          labels: { team: 'shop' },
          workflow: { steps: [{ name: 'wait', type: 'suspend' }] },
        }),
      ),
    ).toEqual({
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: {
        name: 'checkout',
        namespace: 'shop',
        labels: { team: 'shop' },
        annotations: {
          'backstage.oam.dev/owner': 'group:default/shop',
          'backstage.oam.dev/tags': 'a,b',
        },
      },
      spec: {
        components: [
          { ...component, name: 'checkout' },
          { ...component, name: 'api' },
        ],
        workflow: { steps: [{ name: 'wait', type: 'suspend' }] },
      },
    });
  });

  it('leaves out attributes that a form left empty', () => {
    const { metadata } = parse(
      buildManifest({
        name: 'checkout',
        components: [component],
        attributes: { owner: '', system: undefined, tags: [] },
      }),
    );
    expect(metadata).toEqual({ name: 'checkout' });
  });

  it('passes a manifest on as it is, with its comments', () => {
    const manifest = '# ours\nspec: {components: []}\n';
    expect(buildManifest({ name: 'checkout', manifest })).toBe(manifest);
  });

  it.each([
    [{ manifest: 'spec: {}', components: [component] }, /also components/],
    [{}, /needs components/],
  ])('refuses %j', (input, message) => {
    expect(() => buildManifest({ name: 'checkout', ...input })).toThrow(
      message,
    );
  });
});
