import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  quietColor,
  DriftMark,
  RelativeTime,
  useT,
  type Instance,
  type ResourceDrift,
} from '@velastage/plugin-kubevela-react';
import { applicationRef } from '../common/applicationRef';
import { refOf } from '../common/instanceNames';
import { ResourceLink } from '../common/ResourceLink';
import { Section } from '../common/Section';
import { OperationsBar } from '../operations/OperationsBar';
import { isOffered } from '../workflow/isOffered';
import { DriftFields } from './DriftFields';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(1, 0),
    fontSize: '0.875rem',
    overflowWrap: 'anywhere',
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  quiet: { color: quietColor(theme) },
  operations: { marginTop: theme.spacing(1) },
}));

/** What differs from what was applied, and whether vela-core will put it back. */
export function DriftSection({ instance }: { instance: Instance }) {
  const classes = useStyles();
  const { t } = useT();
  const { drift } = instance.summary;
  const items = instance.driftItems;
  const text = {
    InSync: t('driftList.inSync'),
    NotTracked: t('driftList.notTracked'),
    Unknown: t('driftList.unknown'),
    Drifted: t('driftList.uncounted', { count: drift.count }),
  }[drift.state];
  return (
    <Section
      title={t('driftList.title')}
      aside={<DriftMark drift={drift.state} />}
    >
      {items.length === 0 ? (
        <Typography variant="body2">{text}</Typography>
      ) : (
        <ul className={classes.list}>
          {items.map((item, index) => (
            <DriftItem key={index} item={item} />
          ))}
        </ul>
      )}
      <OperationsBar
        className={classes.operations}
        instance={refOf(instance.summary)}
        resource={applicationRef(instance.summary)}
        instanceKey={instance.summary.key}
        offers={operation =>
          operation.name === 'repair-drift' &&
          items.some(({ repairs }) => repairs) &&
          isOffered(operation)
        }
      />
    </Section>
  );
}

function DriftItem({ item }: { item: ResourceDrift }) {
  const classes = useStyles();
  const { t } = useT();
  return (
    <li className={classes.item}>
      <ResourceLink resource={item.resource} /> {t(`driftList.${item.kind}`)}
      {item.since && (
        <>
          {' '}
          <RelativeTime at={item.since} form="ago" />
        </>
      )}
      <div className={classes.quiet}>
        {t(item.repairs ? 'driftList.repairs' : 'driftList.stays')}
      </div>
      {item.fields && item.fields.length > 0 && (
        <DriftFields fields={item.fields} />
      )}
    </li>
  );
}
