import type { RevisionChange } from '@velastage/plugin-kubevela-common';
import { asArray, asRecord } from '../model/kube/objects';
import { asShown } from './asShown';
import { compareValues } from './compareValues';
import type { RevisionContent } from './types';

/** A part of an Application that comes and goes as a whole. */
interface Part {
  where: Pick<RevisionChange, 'scope' | 'component' | 'name'>;
  value: Record<string, unknown>;
}

/** What differs between two revisions, by component, trait, policy, step and definition. */
export function compareRevisions(
  from: RevisionContent,
  to: RevisionContent,
): RevisionChange[] {
  const [before, after] = [partsOf(from), partsOf(to)];
  const changes: RevisionChange[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(key), after.get(key)];
    const { where } = (now ?? old)!;
    if (!old || !now) {
      // A component's traits come and go with it.
      const owner = where.scope === 'trait' && `component ${where.component}`;
      if (!owner || before.has(owner) === after.has(owner)) {
        changes.push(
          now
            ? { ...where, kind: 'added', path: '', to: asShown(now.value) }
            : {
                ...where,
                kind: 'removed',
                path: '',
                from: asShown(old!.value),
              },
        );
      }
    } else {
      for (const each of compareValues(old.value, now.value)) {
        changes.push({
          ...where,
          kind: kindOf(each.from, each.to),
          path: each.path,
          ...(each.from !== undefined && { from: asShown(each.from) }),
          ...(each.to !== undefined && { to: asShown(each.to) }),
        });
      }
    }
  }
  return changes;
}

function kindOf(from: unknown, to: unknown): RevisionChange['kind'] {
  if (from === undefined) {
    return 'added';
  }
  return to === undefined ? 'removed' : 'changed';
}

function partsOf({ application, definitions }: RevisionContent) {
  const parts = new Map<string, Part>();
  const add = (where: Part['where'], value: Record<string, unknown>) => {
    const base = [where.scope, where.component, where.name]
      .filter(each => each !== undefined)
      .join(' ');
    let key = base;
    // Two traits of one type are told apart by their order.
    for (let nth = 2; parts.has(key); nth++) key = `${base} ${nth}`;
    parts.set(key, { where, value });
  };
  const { components, policies, workflow, ...rest } =
    asRecord(application.spec) ?? {};
  for (const each of asArray(components)) {
    const { name, traits, ...own } = asRecord(each) ?? {};
    const component = String(name);
    add({ scope: 'component', component }, own);
    for (const trait of asArray(traits)) {
      const { type, ...parameters } = asRecord(trait) ?? {};
      add({ scope: 'trait', component, name: String(type) }, parameters);
    }
  }
  for (const each of asArray(policies)) {
    const { name, ...own } = asRecord(each) ?? {};
    add({ scope: 'policy', name: String(name) }, own);
  }
  const { steps, ...mode } = asRecord(workflow) ?? {};
  for (const each of asArray(steps)) {
    const { name, ...own } = asRecord(each) ?? {};
    add({ scope: 'step', name: String(name) }, own);
  }
  add({ scope: 'application' }, { ...rest, ...mode });
  for (const [name, digest] of Object.entries(definitions)) {
    add({ scope: 'definition', name }, { content: digest.slice(0, 8) });
  }
  return parts;
}
