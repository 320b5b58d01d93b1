import { Link as RouterLink } from 'react-router-dom';
import Button from '@material-ui/core/Button';
import StorefrontIcon from '@material-ui/icons/Storefront';
import { kubevelaChartReadPermission } from '@velastage/plugin-kubevela-common';
import {
  Blank,
  ChartList,
  Quiet,
  RequestError,
  Skeleton,
  useChartRepositories,
  useCreateTargets,
  useT,
  useUrlState,
} from '@velastage/plugin-kubevela-react';
import { FilterBar } from '../common/FilterBar';
import { Stack } from '../common/Stack';
import { TextFilter } from '../common/TextFilter';
import { useOptionalRoute } from '../common/useOptionalRoute';
import { newApplicationRouteRef } from '../routes';
import { withChart } from './chartAddress';

/** The charts of the configured repositories; each leads to the page that installs it. */
export function ChartsPage() {
  const { t } = useT();
  const url = useUrlState();
  const q = url.get('q') ?? '';
  const { data, error, refetch } = useChartRepositories(q ? { q } : {});
  const page = useOptionalRoute(newApplicationRouteRef)?.();
  const targets = useCreateTargets().data?.items;
  // While it is not known the page itself says it.
  const isRefused = targets && !targets.some(({ allowed }) => allowed);
  if (!data) {
    return error ? (
      <RequestError
        error={error}
        permission={kubevelaChartReadPermission.name}
        onRetry={refetch}
      />
    ) : (
      <Skeleton heights={[36, 96, 96, 96]} />
    );
  }
  if (data.items.length === 0) {
    return (
      <Blank
        icon={<StorefrontIcon fontSize="inherit" />}
        title={t('chart.noRepositories.title')}
      >
        {t('chart.noRepositories.text', {
          key: <code>kubevela.charts.repositories</code>,
        })}
      </Blank>
    );
  }
  const total = data.items.reduce((sum, each) => sum + each.totalCharts, 0);
  return (
    <Stack>
      <FilterBar
        end={
          <Quiet role="status">
            {t('chart.count', { number: String(total) })}
          </Quiet>
        }
      >
        <TextFilter
          value={q}
          onChange={next => url.set({ q: next })}
          label={t('chart.search')}
        />
      </FilterBar>
      {isRefused && <Quiet>{t('wizard.denied')}</Quiet>}
      <ChartList
        repositories={data.items}
        action={(repository, { name, version }) =>
          page &&
          !isRefused && (
            <Button
              component={RouterLink}
              // It is a link, and the button's role would hide that.
              role={undefined}
              to={withChart(page, {
                repository: repository.name,
                chart: name,
                version,
              })}
              size="small"
              variant="outlined"
              color="primary"
              style={{ textTransform: 'none' }}
              aria-label={t('chart.install.name', { chart: name })}
            >
              {t('chart.install')}
            </Button>
          )
        }
      />
    </Stack>
  );
}
