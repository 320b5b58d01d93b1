import { Fragment } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { changedPieces } from './changedPieces';
import { diffTint } from './diffTint';

const useStyles = makeStyles(theme => ({
  removed: {
    backgroundColor: diffTint(theme, 'error', 'word'),
    color: 'inherit',
    textDecoration: 'none',
  },
  added: {
    backgroundColor: diffTint(theme, 'success', 'word'),
    color: 'inherit',
    textDecoration: 'none',
  },
}));

/** One side of a text that changed; what the other side does not have stands out. */
export function ChangedText(props: {
  before: string;
  after: string;
  side: 'before' | 'after';
}) {
  const { before, after, side } = props;
  const classes = useStyles();
  const Tag = side === 'before' ? 'del' : 'ins';
  return (
    <>
      {changedPieces(before, after, side).map(({ text, changed }, index) =>
        changed ? (
          <Tag
            key={index}
            className={side === 'before' ? classes.removed : classes.added}
          >
            <Breakable text={text} />
          </Tag>
        ) : (
          <Breakable key={index} text={text} />
        ),
      )}
    </>
  );
}

/** Lines break after a slash or colon rather than within a word. */
function Breakable({ text }: { text: string }) {
  return (
    <>
      {text.split(/(?<=[/:])/).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}
