import { useTheme } from '@material-ui/core/styles';
import BlockIcon from '@material-ui/icons/Block';
import DoneIcon from '@material-ui/icons/Done';
import ErrorIcon from '@material-ui/icons/Error';
import BegunIcon from '@material-ui/icons/HelpOutline';
import RemoveIcon from '@material-ui/icons/Remove';
import {
  toneColor,
  type ActivityEntry,
} from '@velastage/plugin-kubevela-react';
import { useCellStyles } from '../fleet/cells';
import { useResultText } from './useResultText';

/** Shape and colour of each result. */
const LOOKS = {
  done: { Icon: DoneIcon, tone: 'ok' },
  refused: { Icon: BlockIcon, tone: 'warning' },
  failed: { Icon: ErrorIcon, tone: 'error' },
  unchanged: { Icon: RemoveIcon, tone: 'muted' },
  begun: { Icon: BegunIcon, tone: 'warning' },
} as const;

/** What came of an attempt, and why where it was not done; in full on hover. */
export function ResultCell({ entry }: { entry: ActivityEntry }) {
  const { result, message } = entry;
  const classes = useCellStyles();
  const theme = useTheme();
  const text = useResultText()(entry);
  const { Icon, tone } = LOOKS[result];
  return (
    <div title={[text, message].filter(Boolean).join('\n')}>
      <div className={`${classes.line} ${classes.marks}`}>
        <Icon
          aria-hidden
          style={{ color: toneColor(theme, tone), fontSize: '1.15rem' }}
        />
        <span className={classes.line}>{text}</span>
      </div>
      {message && (
        <div className={`${classes.line} ${classes.quiet} ${classes.small}`}>
          {message}
        </div>
      )}
    </div>
  );
}
