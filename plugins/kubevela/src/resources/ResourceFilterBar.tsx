import { useMemo } from 'react';
import Button from '@material-ui/core/Button';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import {
  Quiet,
  useT,
  useUrlState,
  type ResourceNode,
} from '@velastage/plugin-kubevela-react';
import { Choice } from '../common/Choice';
import { FacetFilter } from '../common/FacetFilter';
import { FilterBar } from '../common/FilterBar';
import { TextFilter } from '../common/TextFilter';
import {
  countValues,
  healthName,
  type ResourceFilters,
} from './resourceFilters';
import type { ResourceViewName } from './useResourceView';

/** What narrows the resources down; all of it is in the address. */
export function ResourceFilterBar(props: {
  nodes: ResourceNode[];
  filters: ResourceFilters;
  view: ResourceViewName;
  order: 'tree' | 'worst';
  shown: number;
  onClear(): void;
}) {
  const { nodes, filters, view, order, shown, onClear } = props;
  const { t, word } = useT();
  const url = useUrlState();
  const counts = useMemo(
    () => ({
      components: countValues(nodes, node => node.component),
      kinds: countValues(nodes, node => node.ref.kind),
      healths: countValues(nodes, healthName),
    }),
    [nodes],
  );
  const active =
    filters.components.length +
      filters.kinds.length +
      filters.healths.length +
      filters.text.length >
      0 || filters.onlyBad;
  return (
    <FilterBar
      end={
        <>
          <Quiet role="status">
            {t('resources.count', {
              shown: String(shown),
              total: String(nodes.length),
            })}
          </Quiet>
          {view === 'table' && (
            <Choice
              label={t('resources.order.label')}
              value={order}
              options={[
                { value: 'tree', text: t('resources.order.tree') },
                { value: 'worst', text: t('resources.order.worst') },
              ]}
              onChange={value =>
                url.set({ order: value === 'worst' ? value : undefined })
              }
            />
          )}
          <Choice
            label={t('resources.view.label')}
            value={view}
            options={[
              { value: 'graph', text: t('resources.view.graph') },
              { value: 'table', text: t('resources.view.table') },
            ]}
            onChange={value => url.set({ view: value }, { unhurried: true })}
          />
        </>
      }
    >
      <TextFilter
        value={filters.text}
        onChange={q => url.set({ q }, { unhurried: true })}
      />
      <FacetFilter
        name={t('resources.component')}
        values={counts.components}
        selected={filters.components}
        onChange={component => url.set({ component })}
      />
      <FacetFilter
        name={t('resources.kind')}
        values={counts.kinds}
        selected={filters.kinds}
        onChange={kind => url.set({ kind })}
      />
      <FacetFilter
        name={t('resources.health')}
        values={counts.healths}
        selected={filters.healths}
        onChange={rhealth => url.set({ rhealth })}
        format={value => word('health', value)}
      />
      <FormControlLabel
        control={
          <Switch
            size="small"
            color="primary"
            checked={filters.onlyBad}
            onChange={(_, on) => url.set({ bad: on ? '1' : undefined })}
          />
        }
        label={
          <Typography variant="body2">{t('resources.onlyBad')}</Typography>
        }
        style={{ marginLeft: 0, marginRight: 0 }}
      />
      {active && (
        <Button size="small" onClick={onClear}>
          {t('filter.clearAll')}
        </Button>
      )}
    </FilterBar>
  );
}
