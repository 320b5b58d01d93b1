import Button from '@material-ui/core/Button';
import SelectIcon from '@material-ui/icons/PlaylistAddCheck';
import {
  Quiet,
  useT,
  useUrlState,
  type Facet,
} from '@velastage/plugin-kubevela-react';
import { useSelection } from '../batch/selection';
import { Choice } from '../common/Choice';
import { FacetFilter } from '../common/FacetFilter';
import { FilterBar } from '../common/FilterBar';
import { TextFilter } from '../common/TextFilter';
import { ExportButton } from './ExportButton';
import { GroupSelect } from './GroupSelect';
import { Switch } from './Switch';
import { useValueText } from './useValueText';
import type { FleetPage } from './FleetFrame';
import {
  FLEET_SWITCHES,
  isFiltered,
  NO_FILTERS,
  readView,
  type FleetFilter,
} from './fleetFilters';

/** The filters that are not counts above the table already. */
const MENUS: FleetFilter[] = [
  'cluster',
  'namespace',
  'environment',
  'tier',
  'componentType',
  'owner',
  'system',
];
/** These are offered only where the data has them. */
const OPTIONAL: FleetFilter[] = ['environment', 'tier', 'owner', 'system'];

/** Filters, how many are left, and what else one can do with them. */
export function FleetFilterBar<Row>(props: {
  facets: Facet[];
  countText: string;
  readAll(
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<FleetPage<Row>>;
  toCsv(rows: Row[]): string;
}) {
  const { facets, countText, readAll, toCsv } = props;
  const { t } = useT();
  const url = useUrlState();
  const valueText = useValueText();
  const selection = useSelection();
  const valuesOf = (name: FleetFilter) =>
    facets.find(facet => facet.name === name)?.values ?? [];
  return (
    <FilterBar
      end={
        <>
          <Quiet role="status">{countText}</Quiet>
          <Choice
            label={t('fleet.view')}
            value={readView(url)}
            options={[
              { value: 'applications', text: t('fleet.view.applications') },
              { value: 'instances', text: t('fleet.view.instances') },
            ]}
            onChange={view =>
              url.set({
                view: view === 'instances' ? view : undefined,
                sort: undefined,
                order: undefined,
                open: undefined,
              })
            }
          />
          <GroupSelect />
          {!selection.isOn && (
            <Button
              size="small"
              variant="outlined"
              startIcon={<SelectIcon aria-hidden />}
              style={{ textTransform: 'none' }}
              onClick={selection.start}
            >
              {t('batch.select')}
            </Button>
          )}
          <ExportButton readAll={readAll} toCsv={toCsv} />
        </>
      }
    >
      <TextFilter value={url.get('q') ?? ''} onChange={q => url.set({ q })} />
      {MENUS.filter(
        name =>
          !OPTIONAL.includes(name) ||
          valuesOf(name).length > 0 ||
          url.all(name).length > 0,
      ).map(name => (
        <FacetFilter
          key={name}
          name={t(`fleet.${name}`)}
          values={valuesOf(name)}
          selected={url.all(name)}
          onChange={selected => url.set({ [name]: selected })}
          format={valueText}
        />
      ))}
      {FLEET_SWITCHES.map(name => (
        <Switch key={name} name={name} />
      ))}
      {isFiltered(url) && (
        <Button size="small" onClick={() => url.set(NO_FILTERS)}>
          {t('filter.clearAll')}
        </Button>
      )}
    </FilterBar>
  );
}
