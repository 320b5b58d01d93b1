import { useId, useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useT } from '@velastage/plugin-kubevela-react';
import { ChangedText } from '../common/ChangedText';
import { driftValue } from './driftValue';

/** More than this is cut until somebody asks for all of it. */
const MAX_LINES = 10;
const MAX_CHARACTERS = 400;

const useStyles = makeStyles(theme => ({
  text: {
    margin: 0,
    padding: theme.spacing(0.75, 1),
    fontFamily: 'monospace',
    fontSize: '0.8rem',
    lineHeight: 1.45,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.default,
    color: theme.palette.text.primary,
  },
  more: { textTransform: 'none' },
}));

/** A value in full where it is short; its beginning, and a way to see all of it, where it is long. */
export function DriftValue(props: {
  json: string;
  /** What the value is, for screen readers. */
  label: string;
  /** The value that it is compared with; what only this one has stands out. */
  other?: { json: string; is: 'before' | 'after' };
}) {
  const { json, label, other } = props;
  const classes = useStyles();
  const { t } = useT();
  const id = useId();
  const [all, setAll] = useState(false);
  const full = driftValue(json);
  const head = full
    .split('\n')
    .slice(0, MAX_LINES)
    .join('\n')
    .slice(0, MAX_CHARACTERS);
  const isLong = head.length < full.trimEnd().length;
  const text =
    isLong && !all ? `${head}${full[head.length] === '\n' ? '\n' : ''}…` : full;
  return (
    <>
      <pre id={id} className={classes.text}>
        {isLong ? text : <Compared text={text} other={other} />}
      </pre>
      {isLong && (
        <Button
          size="small"
          className={classes.more}
          aria-expanded={all}
          aria-controls={id}
          aria-label={`${t(
            all ? 'driftPart.less' : 'driftPart.all',
          )}: ${label}`}
          onClick={() => setAll(!all)}
        >
          {t(all ? 'driftPart.less' : 'driftPart.all')}
        </Button>
      )}
    </>
  );
}

function Compared(props: {
  text: string;
  other: { json: string; is: 'before' | 'after' } | undefined;
}) {
  const { text, other } = props;
  if (!other) {
    return <>{text}</>;
  }
  const their = driftValue(other.json);
  return other.is === 'before' ? (
    <ChangedText before={their} after={text} side="after" />
  ) : (
    <ChangedText before={text} after={their} side="before" />
  );
}
