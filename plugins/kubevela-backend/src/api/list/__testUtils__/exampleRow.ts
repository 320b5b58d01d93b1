import type { Row } from '../Row';

/** A healthy row whose value is its id. */
export function exampleRow(
  id: string,
  overrides: Partial<Row<string>> = {},
): Row<string> {
  return {
    value: id,
    id,
    severity: 0,
    health: 'Healthy',
    delivery: 'Delivered',
    drift: 'InSync',
    clusters: ['dev'],
    namespaces: ['shop'],
    environments: [],
    tiers: [],
    componentTypes: ['webservice'],
    owners: [],
    systems: [],
    attention: false,
    edited: false,
    application: `shop/${id}`,
    images: [],
    searchText: id,
    name: id,
    owner: '',
    system: '',
    cluster: 'dev',
    namespace: 'shop',
    since: 0,
    created: 0,
    ...overrides,
  };
}
