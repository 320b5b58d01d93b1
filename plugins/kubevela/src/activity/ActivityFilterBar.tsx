import Button from '@material-ui/core/Button';
import {
  Quiet,
  useT,
  useUrlState,
  type ActivityEntry,
  type Facet,
} from '@velastage/plugin-kubevela-react';
import { FacetFilter } from '../common/FacetFilter';
import { FilterBar } from '../common/FilterBar';
import { TextFilter } from '../common/TextFilter';
import { ExportButton } from '../fleet/ExportButton';
import type { FleetPage } from '../fleet/FleetFrame';
import { activityCsv } from './activityCsv';
import { ACTIVITY_FILTERS, isFiltered, NO_FILTERS } from './activityFilters';
import { SpanSelect } from './SpanSelect';
import { useFilterTexts } from './useFilterTexts';

/** Filters, how many attempts are left, and the export. */
export function ActivityFilterBar(props: {
  facets: Facet[];
  totalItems: number;
  readAll(
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<FleetPage<ActivityEntry>>;
}) {
  const { facets, totalItems, readAll } = props;
  const { t } = useT();
  const url = useUrlState();
  const { nameOf, valueOf } = useFilterTexts();
  return (
    <FilterBar
      end={
        <>
          <Quiet role="status">
            {t('activity.count', { count: totalItems })}
          </Quiet>
          <ExportButton
            readAll={readAll}
            toCsv={activityCsv}
            fileName="kubevela-activity.csv"
          />
        </>
      }
    >
      <TextFilter
        value={url.get('q') ?? ''}
        onChange={q => url.set({ q })}
        label={t('activity.search')}
      />
      <SpanSelect />
      {ACTIVITY_FILTERS.map(name => (
        <FacetFilter
          key={name}
          name={nameOf(name)}
          values={facets.find(facet => facet.name === name)?.values ?? []}
          selected={url.all(name)}
          onChange={selected => url.set({ [name]: selected })}
          format={value => valueOf(name, value)}
        />
      ))}
      {isFiltered(url) && (
        <Button size="small" onClick={() => url.set(NO_FILTERS)}>
          {t('filter.clearAll')}
        </Button>
      )}
    </FilterBar>
  );
}
