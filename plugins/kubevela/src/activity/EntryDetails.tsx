import Popover from '@material-ui/core/Popover';
import { makeStyles } from '@material-ui/core/styles';
import {
  RelativeTime,
  useT,
  type ActivityEntry,
} from '@velastage/plugin-kubevela-react';
import { Facts } from '../common/Facts';
import { useDetailsOf } from './useDetailsOf';
import { useResultText } from './useResultText';
import { Who } from './Who';

const useStyles = makeStyles(theme => ({
  panel: {
    ...theme.typography.body2,
    padding: theme.spacing(2),
    width: 440,
    maxWidth: '90vw',
  },
  message: { whiteSpace: 'pre-wrap' },
}));

/** All of one attempt, nothing cut: for long messages, and for screens without room for every column. */
export function EntryDetails(props: {
  entry: ActivityEntry;
  /** What it opens at; null while it is closed. */
  anchor: HTMLElement | null;
  onClose(): void;
}) {
  const { entry, anchor, onClose } = props;
  const classes = useStyles();
  const { t } = useT();
  const details = useDetailsOf()(entry);
  const result = useResultText()(entry);
  const text = t(`activity.operation.${entry.operation}`);
  return (
    <Popover
      open={Boolean(anchor)}
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      PaperProps={
        { role: 'dialog', 'aria-label': text, tabIndex: -1 } as object
      }
    >
      <div className={classes.panel}>
        <Facts
          items={[
            [
              t('activity.when'),
              <>
                <RelativeTime at={entry.at} form="ago" /> ({entry.at})
              </>,
            ],
            [t('activity.who'), <Who entry={entry} />],
            [t('activity.what'), [text, details].filter(Boolean).join(' · ')],
            [t('activity.where'), `${entry.namespace}/${entry.name}`],
            [t('fleet.cluster'), entry.cluster],
            [t('fleet.environment'), entry.environment],
            [t('activity.why'), entry.reason],
            [t('activity.result'), result],
            [
              t('activity.message'),
              entry.message && (
                <span className={classes.message}>{entry.message}</span>
              ),
            ],
          ]}
        />
      </div>
    </Popover>
  );
}
