import type { CatalogComponent } from '@velastage/plugin-kubevela-common';
import { asArray, asRecord, asText } from '../kube/objects';
import { fromTrait } from './attributes';

/** Traits of kubevela-contrib's plugin that carry a component's attributes; they deploy nothing. */
const ATTRIBUTE_TRAITS: ReadonlySet<string> = new Set([
  'backstage',
  'backstage-component',
]);
const LOCATION_TRAIT = 'backstage-location';

/** A component of the spec as the catalog needs it; undefined if it has no name. */
export function catalogComponent(component: any): CatalogComponent | undefined {
  const name = asText(component?.name);
  if (!name) {
    return undefined;
  }
  const result: CatalogComponent = {
    name,
    type: asText(component.type) ?? '',
    dependsOn: texts(component.dependsOn),
    attributes: { tags: [], links: [] },
  };
  for (const trait of asArray(component.traits)) {
    const properties = asRecord(trait?.properties) ?? {};
    if (ATTRIBUTE_TRAITS.has(trait?.type)) {
      result.attributes = fromTrait(properties);
    } else if (trait?.type === LOCATION_TRAIT) {
      result.locationType = asText(properties.type);
      result.locationTargets = texts(properties.targets);
    }
  }
  return result;
}

function texts(value: unknown): string[] {
  return asArray(value).filter(
    (text): text is string => typeof text === 'string' && text !== '',
  );
}
