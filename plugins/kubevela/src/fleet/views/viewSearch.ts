import type { UrlPatch } from '@velastage/plugin-kubevela-react';
import { FLEET_FILTERS, FLEET_SWITCHES } from '../fleetFilters';

/** What of the address belongs to a view; which groups are open does not. */
const VIEW_PARAMS = [
  ...FLEET_FILTERS,
  ...FLEET_SWITCHES,
  'q',
  'image',
  'view',
  'group',
  'sort',
  'order',
];

/** The part of an address's query that makes a view, always in the same order, so that equal views are equal texts. */
export function viewSearch(search: string): string {
  const from = new URLSearchParams(search);
  const to = new URLSearchParams();
  for (const name of VIEW_PARAMS) {
    for (const value of from.getAll(name).sort()) {
      if (value) {
        to.append(name, value);
      }
    }
  }
  return to.toString();
}

/** The change of the address that shows a view, and nothing else. */
export function viewPatch(search: string): UrlPatch {
  const from = new URLSearchParams(search);
  return Object.fromEntries([
    ...VIEW_PARAMS.map(name => {
      const values = from.getAll(name);
      return [name, values.length > 0 ? values : undefined] as const;
    }),
    ['open', undefined] as const,
  ]);
}
