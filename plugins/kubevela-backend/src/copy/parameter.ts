import type { CopyParameter } from '@velastage/plugin-kubevela-common';
import { asShown } from '../history/asShown';
import { holdsHidden } from '../redact';
import type { Difference } from './differences';
import { placeId, type Place } from './place';
import type { Decision } from './types';

/** A difference and what becomes of it, as the API tells it. */
export function toParameter(
  difference: Difference,
  { take, why, common }: Decision,
): CopyParameter {
  const { place, source, target } = difference;
  return {
    id: placeId(place),
    ...whereOf(place),
    source: shown(source),
    target: shown(target),
    common: common && shown(common.value),
    hadCommon: common !== undefined,
    take,
    why,
    hidden: holdsHidden([source, target]),
  };
}

function shown(value: unknown): string | undefined {
  return value === undefined ? undefined : asShown(value);
}

/** A place in the words of people: a component's, a trait's, and so on, and the path inside of that. */
export function whereOf(
  place: Place,
): Pick<CopyParameter, 'scope' | 'component' | 'name' | 'path'> {
  const [first, second, ...rest] = place;
  const list = first && 'field' in first ? first.field : undefined;
  const item = second && 'item' in second ? second.item : undefined;
  if (list === 'components' && item !== undefined) {
    const [traits, trait, ...inside] = rest;
    return traits &&
      'field' in traits &&
      traits.field === 'traits' &&
      trait &&
      'item' in trait
      ? {
          scope: 'trait',
          component: item,
          name: trait.item,
          path: placeId(inside),
        }
      : { scope: 'component', component: item, path: placeId(rest) };
  }
  if (list === 'policies' && item !== undefined) {
    return { scope: 'policy', name: item, path: placeId(rest) };
  }
  const [step, ...inside] = rest;
  if (
    list === 'workflow' &&
    second &&
    'field' in second &&
    second.field === 'steps' &&
    step &&
    'item' in step
  ) {
    return { scope: 'step', name: step.item, path: placeId(inside) };
  }
  if (list === 'metadata' && rest[0] && 'field' in rest[0]) {
    // Names of labels are full of dots, which would be quoted one by one.
    return {
      scope: 'application',
      path: `${placeId(place.slice(0, 2))}[${rest[0].field}]`,
    };
  }
  return { scope: 'application', path: placeId(place) };
}
