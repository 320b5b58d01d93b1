import { chartShapeOf, findChart } from '@velastage/plugin-kubevela-common';
import type {
  ComponentValue,
  KubevelaApi,
} from '@velastage/plugin-kubevela-react';
import type { WantedChart } from './chartAddress';

/** Types that are known to take charts, the better one first. */
const TYPES = ['helmchart', 'helm'];

/** Why there is no component for a chart. */
export type ChartLack = 'noType' | 'gone' | 'failed';

/** A component that installs a chart, by the types that a cluster has; undefined where there is one already. */
export async function chartComponent(
  api: KubevelaApi,
  options: {
    place: { cluster: string; namespace: string };
    wanted: WantedChart;
    name: string;
    others: ComponentValue[];
  },
): Promise<ComponentValue | ChartLack | undefined> {
  const { place, wanted, name, others } = options;
  const { items } = await api.listDefinitions(place);
  const known = TYPES.filter(type =>
    items.some(each => each.type === 'component' && each.name === type),
  );
  const { items: repositories } = await api.listChartRepositories({
    repository: wanted.repository,
    limit: 1,
  });
  const [repository] = repositories;
  if (!repository) {
    return 'gone';
  }
  for (const type of known) {
    const { schema } = await api.getDefinition({
      ...place,
      type: 'component',
      name: type,
    });
    const shape = chartShapeOf(schema);
    if (shape) {
      const { type: kind, url } = repository;
      const { chart, version } = wanted;
      const named = { type: kind, url, chart, version };
      const isThere = others.some(
        each =>
          each.type === type &&
          findChart([repository], shape.read(each.properties ?? {}))?.chart ===
            chart,
      );
      return isThere
        ? undefined
        : { name, type, properties: shape.write({}, named) };
    }
  }
  return 'noType';
}
