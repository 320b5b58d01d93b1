import { Navigate, Route, Routes, useLocation } from 'react-router-dom';
import { Content, Header, Page } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useT } from '@velastage/plugin-kubevela-react';
import { ActivityContent } from './activity/ActivityContent';
import { ViewTabs } from './application/ViewTabs';
import { ChartsContent } from './charts/ChartsContent';
import { ClustersContent } from './clusters/ClustersContent';
import { Stack } from './common/Stack';
import { ApplicationsContent } from './fleet/ApplicationsContent';
import { ImagesContent } from './images/ImagesContent';
import { rootRouteRef } from './routes';
import { WizardPage } from './wizard/WizardPage';

const PARTS = [
  'applications',
  'clusters',
  'images',
  'charts',
  'activity',
] as const;
const TITLES = {
  activity: 'activity.title',
  charts: 'chart.page',
  applications: 'fleet.applications',
  clusters: 'fleet.clusters',
  images: 'fleet.images',
} as const;

/** The fleet page with the header and tabs that the new frontend system draws by itself. */
export function LegacyKubevelaPage() {
  const { t } = useT();
  const root = useRouteRef(rootRouteRef)();
  const { pathname } = useLocation();
  return (
    <Page themeId="tool">
      <Header title={t('fleet.title')} />
      <Content>
        <Stack>
          <ViewTabs
            label={t('fleet.tabs')}
            tabs={PARTS.map(part => ({
              to: `${root}/${part}`,
              label: t(TITLES[part]),
              selected: pathname.startsWith(`${root}/${part}`),
            }))}
          />
          <Routes>
            <Route index element={<Navigate to="applications" replace />} />
            <Route path="applications/*" element={<ApplicationsContent />} />
            <Route path="clusters" element={<ClustersContent />} />
            <Route path="images" element={<ImagesContent />} />
            <Route path="charts" element={<ChartsContent />} />
            <Route path="activity" element={<ActivityContent />} />
            <Route path="create" element={<WizardPage />} />
          </Routes>
        </Stack>
      </Content>
    </Page>
  );
}
