import type { ReactNode } from 'react';
import ViewListIcon from '@material-ui/icons/ViewList';
import { kubevelaApplicationReadPermission } from '@velastage/plugin-kubevela-common';
import {
  Blank,
  PartialNotice,
  useT,
  useUrlState,
  type ClusterFreshness,
  type Facet,
} from '@velastage/plugin-kubevela-react';
import { FleetCounts } from './FleetCounts';
import { FleetFilterBar } from './FleetFilterBar';
import { isFiltered, NO_FILTERS } from './fleetFilters';
import { SelectionBar } from './SelectionBar';
import { ListBody } from './ListBody';

/** A page of a fleet list, whatever its rows are. */
export interface FleetPage<Row> {
  items: Row[];
  totalItems: number;
  nextCursor?: string;
  facets: Facet[];
  clusters: ClusterFreshness[];
}

/** How rows are counted, and all of them exported. */
export interface FleetRows<Row> {
  countText(count: number): string;
  readAll(
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<FleetPage<Row>>;
  toCsv(rows: Row[]): string;
}

/** Counts and filters above a table of the fleet, or why there is no table. */
export function FleetFrame<Row>(props: {
  answer: Omit<FleetPage<unknown>, 'items'>;
  isPrevious: boolean;
  rows: FleetRows<Row>;
  children: ReactNode;
}) {
  const { answer, isPrevious, rows, children } = props;
  const { totalItems, facets, clusters } = answer;
  const { t } = useT();
  const url = useUrlState();
  if (totalItems === 0 && !isFiltered(url)) {
    return (
      <>
        <PartialNotice clusters={clusters} />
        <Blank
          icon={<ViewListIcon fontSize="inherit" />}
          title={t('fleet.empty.title')}
        >
          {t('fleet.empty.text', {
            permission: <code>{kubevelaApplicationReadPermission.name}</code>,
          })}
        </Blank>
      </>
    );
  }
  return (
    <>
      <FleetCounts facets={facets} />
      <FleetFilterBar
        facets={facets}
        countText={rows.countText(totalItems)}
        readAll={rows.readAll}
        toCsv={rows.toCsv}
      />
      <SelectionBar />
      <ListBody
        clusters={clusters}
        totalItems={totalItems}
        isPrevious={isPrevious}
        noMatchTitle={t('fleet.noMatch.title')}
        onClearFilters={() => url.set(NO_FILTERS)}
      >
        {children}
      </ListBody>
    </>
  );
}
