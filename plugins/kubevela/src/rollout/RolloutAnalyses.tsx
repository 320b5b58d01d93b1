import { makeStyles } from '@material-ui/core/styles';
import { Quiet, useT, type Rollout } from '@velastage/plugin-kubevela-react';
import { ResourceLink } from '../common/ResourceLink';
import { AnalysisMetric } from './AnalysisMetric';

type Analysis = NonNullable<Rollout['analysis']>[number];

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { '& + &': { marginTop: theme.spacing(1) } },
  metrics: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

/** What is measured before a rollout may go on, and with what result so far. */
export function RolloutAnalyses(props: { analyses: Analysis[] }) {
  const classes = useStyles();
  const { t, word } = useT();
  return (
    <ul className={classes.list}>
      {props.analyses.map(
        ({ name, phase, role, message, resource, metrics = [] }) => (
          <li key={name} className={classes.item}>
            <strong>{word('rollout.analysis', phase)}</strong>{' '}
            {resource ? <ResourceLink resource={resource} text={name} /> : name}
            {role && <Quiet>{t(`rollout.analysis.role.${role}`)}</Quiet>}
            {message && <Quiet>{message}</Quiet>}
            {metrics.length > 0 && (
              <ul className={classes.metrics}>
                {metrics.map(metric => (
                  <AnalysisMetric key={metric.name} metric={metric} />
                ))}
              </ul>
            )}
          </li>
        ),
      )}
    </ul>
  );
}
