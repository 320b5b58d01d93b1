import { Navigate, useParams } from 'react-router-dom';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useRouteRef } from '@backstage/core-plugin-api';
import { quietColor, useT } from '@velastage/plugin-kubevela-react';
import { Stack } from '../common/Stack';
import { ResourcesView } from '../resources/ResourcesView';
import { RevisionsView } from '../revisions/RevisionsView';
import { RolloutView } from '../rollout/RolloutView';
import { applicationRouteRef } from '../routes';
import { StatusView } from '../status/StatusView';
import { ApplicationFacts } from './ApplicationFacts';
import { ApplicationView } from './ApplicationView';
import { BackLink } from './BackLink';
import { ViewTabs } from './ViewTabs';

const VIEWS = {
  status: StatusView,
  resources: ResourcesView,
  rollout: RolloutView,
  revisions: RevisionsView,
};
const NAMES = Object.keys(VIEWS) as Array<keyof typeof VIEWS>;

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: theme.spacing(2),
    rowGap: theme.spacing(0.5),
  },
  title: { fontSize: '1.4rem', fontWeight: 600, overflowWrap: 'anywhere' },
  namespace: { color: quietColor(theme), fontWeight: 'normal' },
}));

/** An application's own page: what its entity's tabs show, also where it has no entity. */
export function ApplicationPage() {
  const classes = useStyles();
  const { t } = useT();
  const { namespace = '', name = '', view } = useParams();
  const own = useRouteRef(applicationRouteRef)({ namespace, name });
  const shown = NAMES.find(each => each === view);
  if (!shown) {
    return <Navigate to={`${own}/status`} replace />;
  }
  const View = VIEWS[shown];
  return (
    <Stack>
      <div>
        <BackLink />
        <div className={classes.head}>
          <Typography component="h1" className={classes.title}>
            {name} <span className={classes.namespace}>{namespace}</span>
          </Typography>
          <ApplicationFacts application={`${namespace}/${name}`} />
        </div>
      </div>
      <ViewTabs
        label={t('application.tabs')}
        tabs={NAMES.map(each => ({
          to: `${own}/${each}`,
          label: t(`tab.${each}`),
          selected: each === shown,
        }))}
      />
      <ApplicationView source={{ application: `${namespace}/${name}` }}>
        {props => <View {...props} />}
      </ApplicationView>
    </Stack>
  );
}
