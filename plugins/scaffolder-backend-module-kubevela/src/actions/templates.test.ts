import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createApplyAction } from './apply';
import { createCopyAction } from './copy';
import { createDeleteAction } from './delete';
import { createRenderAction } from './render';

const FOLDER = join(__dirname, '../../../../examples/templates');
const portal = {} as never;
const ACTIONS = new Map(
  [
    createApplyAction({ portal, entityOf: async () => undefined, baseUrl: '' }),
    createCopyAction({ portal, entityOf: async () => undefined, baseUrl: '' }),
    createRenderAction({ portal }),
    createDeleteAction({ portal }),
  ].map(action => [action.id, action.schema!]),
);
const templates = readdirSync(FOLDER).filter(name => name.endsWith('.yaml'));

describe('the templates of the examples', () => {
  it.each(templates)('%s gives our actions inputs that they know', file => {
    const { spec } = parse(readFileSync(join(FOLDER, file), 'utf8'));
    const ours = spec.steps.filter(({ action }: { action: string }) =>
      action.startsWith('kubevela:'),
    );
    expect(ours).not.toEqual([]);
    for (const { action, input } of ours) {
      const schema = ACTIONS.get(action)!.input!;
      expect(Object.keys(schema.properties!)).toEqual(
        expect.arrayContaining(Object.keys(input)),
      );
      expect(Object.keys(input)).toEqual(
        expect.arrayContaining((schema.required as string[]) ?? []),
      );
    }
  });

  it.each(templates)('%s refers to steps and outputs that there are', file => {
    const { spec } = parse(readFileSync(join(FOLDER, file), 'utf8'));
    const steps = new Map<string, string>(
      spec.steps.map(({ id, action }: { id: string; action: string }) => [
        id,
        action,
      ]),
    );
    const text = JSON.stringify(spec);
    for (const [, id, output] of text.matchAll(
      /steps\.(\w+)\.output\.(\w+)/g,
    )) {
      const action = steps.get(id);
      expect([id, action]).toEqual([id, expect.any(String)]);
      const known = ACTIONS.get(action!)?.output?.properties;
      expect(known === undefined || output in known).toBe(true);
    }
  });
});
