import Button from '@material-ui/core/Button';
import {
  Quiet,
  useT,
  useUrlState,
  type Facet,
  type Image,
} from '@velastage/plugin-kubevela-react';
import { FacetFilter } from '../common/FacetFilter';
import { FilterBar } from '../common/FilterBar';
import { TextFilter } from '../common/TextFilter';
import { ExportButton } from '../fleet/ExportButton';
import type { FleetPage } from '../fleet/FleetFrame';
import { imageCsv } from './imageCsv';
import { IMAGE_FILTERS, isFiltered, NO_FILTERS } from './imageFilters';

/** Filters, how many images are left, and the export. */
export function ImageFilterBar(props: {
  facets: Facet[];
  totalItems: number;
  readAll(
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<FleetPage<Image>>;
}) {
  const { facets, totalItems, readAll } = props;
  const { t } = useT();
  const url = useUrlState();
  const valuesOf = (name: string) =>
    facets.find(facet => facet.name === name)?.values ?? [];
  return (
    <FilterBar
      end={
        <>
          <Quiet role="status">
            {t('images.count', { count: totalItems })}
          </Quiet>
          <ExportButton
            readAll={readAll}
            toCsv={imageCsv}
            fileName="kubevela-images.csv"
          />
        </>
      }
    >
      <TextFilter
        value={url.get('q') ?? ''}
        onChange={q => url.set({ q })}
        label={t('images.search')}
      />
      {IMAGE_FILTERS.filter(
        name =>
          name === 'cluster' ||
          valuesOf(name).length > 0 ||
          url.all(name).length > 0,
      ).map(name => (
        <FacetFilter
          key={name}
          name={t(`fleet.${name}`)}
          values={valuesOf(name)}
          selected={url.all(name)}
          onChange={selected => url.set({ [name]: selected })}
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
