import type { ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import FilterListIcon from '@material-ui/icons/FilterList';
import {
  Blank,
  PartialNotice,
  useT,
  type ClusterFreshness,
} from '@velastage/plugin-kubevela-react';

/** What stands under a list's filters: which clusters are missing, that it is read anew, and its rows or why there are none. */
export function ListBody(props: {
  clusters: ClusterFreshness[];
  totalItems: number;
  /** Whether what is shown is the answer to earlier filters. */
  isPrevious: boolean;
  /** Says that nothing fits the filters. */
  noMatchTitle: string;
  onClearFilters(): void;
  /** The rows. */
  children: ReactNode;
}) {
  const { clusters, totalItems, isPrevious, noMatchTitle } = props;
  const { t } = useT();
  return (
    <>
      <PartialNotice clusters={clusters} />
      <div style={{ height: 4, margin: '-8px 0' }}>
        {isPrevious && <LinearProgress aria-label={t('state.loading')} />}
      </div>
      {totalItems === 0 ? (
        <Blank
          icon={<FilterListIcon fontSize="inherit" />}
          title={noMatchTitle}
          action={
            <Button variant="outlined" onClick={props.onClearFilters}>
              {t('filter.clearAll')}
            </Button>
          }
        >
          {t('fleet.noMatch.text')}
        </Blank>
      ) : (
        props.children
      )}
    </>
  );
}
