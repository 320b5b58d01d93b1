import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  useT,
  type InstanceSummary,
  type Revision,
} from '@velastage/plugin-kubevela-react';
import { refOf } from '../common/instanceNames';
import { partText } from './changeText';
import { CURRENT } from './comparison';
import { DefinitionChange } from './DefinitionChange';
import { useRevisionDiff } from './useRevisions';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(2) },
  name: { fontSize: '0.85rem', marginTop: theme.spacing(1) },
}));

/**
 * What has changed in definitions since a revision: it will be rendered with those of now. Nothing where
 * none has changed; that it cannot be known is said by what the deployment would change, which asks the same.
 */
export function DefinitionsSince(props: {
  instance: InstanceSummary;
  revision: Revision;
}) {
  const { instance, revision } = props;
  const { t } = useT();
  const classes = useStyles();
  const comparison = { base: revision.id, target: CURRENT };
  const { data } = useRevisionDiff(refOf(instance), instance.key, comparison);
  const changed = data?.changes.filter(
    ({ scope, kind }) => scope === 'definition' && kind === 'changed',
  );
  if (!changed?.length) {
    return null;
  }
  return (
    <section className={classes.root} aria-label={t('revisions.since')}>
      <Typography variant="subtitle2" component="h3">
        {t('revisions.since')}
      </Typography>
      {changed.map(change => (
        <div key={change.name} className={classes.name}>
          {partText(t, change)}
          <DefinitionChange
            instance={refOf(instance)}
            instanceKey={instance.key}
            comparison={comparison}
            definition={change.name ?? ''}
          />
        </div>
      ))}
    </section>
  );
}
