import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import AppsIcon from '@material-ui/icons/Apps';
import { APPLICATION_ANNOTATION } from '@velastage/plugin-kubevela-common';
import {
  kubevelaApiRef,
  KubevelaClient,
} from '@velastage/plugin-kubevela-react';
import { PageBody } from './common/PageBody';
import {
  applicationRouteRef,
  entityResourcesRouteRef,
  entityRevisionsRouteRef,
  entityRolloutRouteRef,
  entityStatusRouteRef,
  newApplicationRouteRef,
  rootRouteRef,
} from './routes';

const hasApplication = {
  [`metadata.annotations.${APPLICATION_ANNOTATION}`]: { $exists: true },
};

const api = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: kubevelaApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new KubevelaClient(deps),
    }),
});

const page = PageBlueprint.make({
  params: {
    path: '/kubevela',
    title: 'KubeVela',
    icon: <AppsIcon fontSize="inherit" />,
    routeRef: rootRouteRef,
  },
});

const applicationsPage = SubPageBlueprint.make({
  name: 'applications',
  params: {
    path: 'applications',
    title: 'Applications',
    loader: () =>
      import('./fleet/ApplicationsContent').then(m => (
        <PageBody>
          <m.ApplicationsContent />
        </PageBody>
      )),
  },
});

const clustersPage = SubPageBlueprint.make({
  name: 'clusters',
  params: {
    path: 'clusters',
    title: 'Clusters',
    loader: () =>
      import('./clusters/ClustersContent').then(m => (
        <PageBody>
          <m.ClustersContent />
        </PageBody>
      )),
  },
});

const imagesPage = SubPageBlueprint.make({
  name: 'images',
  params: {
    path: 'images',
    title: 'Images',
    loader: () =>
      import('./images/ImagesContent').then(m => (
        <PageBody>
          <m.ImagesContent />
        </PageBody>
      )),
  },
});

const chartsPage = SubPageBlueprint.make({
  name: 'charts',
  params: {
    path: 'charts',
    title: 'Charts',
    loader: () =>
      import('./charts/ChartsContent').then(m => (
        <PageBody>
          <m.ChartsContent />
        </PageBody>
      )),
  },
});

const activityPage = SubPageBlueprint.make({
  name: 'activity',
  params: {
    path: 'activity',
    title: 'Activity',
    loader: () =>
      import('./activity/ActivityContent').then(m => (
        <PageBody>
          <m.ActivityContent />
        </PageBody>
      )),
  },
});

// A page and not a tab of the other: nobody looks at it, one goes there to do something. Without a route of its
// own it is not in the sidebar either.
const createPage = PageBlueprint.make({
  name: 'create',
  params: {
    path: '/kubevela/create',
    title: 'New application',
    loader: () =>
      import('./wizard/WizardPage').then(m => (
        <PageBody>
          <m.WizardPage />
        </PageBody>
      )),
  },
});

// No group: contents of one group are folded into a menu, and each tab has to be one click away.
const statusContent = EntityContentBlueprint.make({
  name: 'status',
  params: {
    path: '/kubevela-status',
    title: 'Status',
    filter: hasApplication,
    routeRef: entityStatusRouteRef,
    loader: () => import('./entity/EntityStatus').then(m => <m.EntityStatus />),
  },
});

const resourcesContent = EntityContentBlueprint.make({
  name: 'resources',
  params: {
    path: '/kubevela-resources',
    title: 'Resources',
    filter: hasApplication,
    routeRef: entityResourcesRouteRef,
    loader: () =>
      import('./entity/EntityResources').then(m => <m.EntityResources />),
  },
});

const revisionsContent = EntityContentBlueprint.make({
  name: 'revisions',
  params: {
    path: '/kubevela-revisions',
    title: 'Revisions',
    filter: hasApplication,
    routeRef: entityRevisionsRouteRef,
    loader: () =>
      import('./entity/EntityRevisions').then(m => <m.EntityRevisions />),
  },
});

const rolloutContent = EntityContentBlueprint.make({
  name: 'rollout',
  params: {
    path: '/kubevela-rollout',
    title: 'Rollout',
    filter: hasApplication,
    routeRef: entityRolloutRouteRef,
    loader: () =>
      import('./entity/EntityRollout').then(m => <m.EntityRollout />),
  },
});

const healthCard = EntityCardBlueprint.make({
  name: 'health',
  params: {
    filter: hasApplication,
    loader: () =>
      import('./entity/EntityHealthCard').then(m => <m.EntityHealthCard />),
  },
});

/**
 * KubeVela for the new frontend system: the fleet page, and four tabs and a card on entities with
 * the annotation `kubevela.io/application`.
 *
 * @public
 */
export const kubevelaPlugin = createFrontendPlugin({
  pluginId: 'kubevela',
  title: 'KubeVela',
  icon: <AppsIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    application: applicationRouteRef,
    newApplication: newApplicationRouteRef,
    entityStatus: entityStatusRouteRef,
    entityResources: entityResourcesRouteRef,
    entityRevisions: entityRevisionsRouteRef,
    entityRollout: entityRolloutRouteRef,
  },
  extensions: [
    api,
    page,
    createPage,
    applicationsPage,
    clustersPage,
    imagesPage,
    chartsPage,
    activityPage,
    statusContent,
    resourcesContent,
    rolloutContent,
    revisionsContent,
    healthCard,
  ],
});
