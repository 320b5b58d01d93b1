import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { Content } from '@backstage/core-components';
import AppsIcon from '@material-ui/icons/Apps';
import { scenarios } from './scenarios';

const SCREENS = {
  'fleet, applications': '/kubevela/applications',
  'fleet, clusters': '/kubevela/clusters',
  'fleet, images': '/kubevela/images',
  'application page': '/kubevela/applications/shop/web/status',
  'application page, rollout': '/kubevela/applications/shop/web/rollout',
  'entity overview': '/catalog/default/component/web',
  'entity, Status': '/catalog/default/component/web/kubevela-status',
  'entity, Resources': '/catalog/default/component/web/kubevela-resources',
  'entity without instances':
    '/catalog/default/component/nowhere/kubevela-status',
  'entity with a bad annotation':
    '/catalog/default/component/mistyped/kubevela-status',
};

function Scenarios() {
  return (
    <Content>
      {Object.keys(scenarios).map(scenario => (
        <div key={scenario}>
          <h2>{scenario}</h2>
          <ul>
            {Object.entries(SCREENS).map(([name, path]) => (
              <li key={path}>
                {/* A real link: the example data is made anew when the page loads. */}
                <a href={`${path}?scenario=${encodeURIComponent(scenario)}`}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Content>
  );
}

const page = PageBlueprint.make({
  params: {
    path: '/scenarios',
    title: 'Scenarios',
    icon: <AppsIcon fontSize="inherit" />,
    loader: async () => <Scenarios />,
  },
});

/** The dev app's first page: every screen in every state. */
export const scenarioPage = createFrontendPlugin({
  pluginId: 'scenarios',
  extensions: [page],
});
