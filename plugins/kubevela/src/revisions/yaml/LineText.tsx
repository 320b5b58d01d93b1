import { diffWordsWithSpace } from 'diff';
import { isSame, type LinePair } from './lineDiff';
import { useDiffStyles } from './useDiffStyles';

/** In longer lines the words are not told apart. */
const MAX_LENGTH = 600;

/** One side of a line; what differs from the other side stands out. */
export function LineText(props: { pair: LinePair; side: 'before' | 'after' }) {
  const { pair, side } = props;
  const { before, after } = pair;
  const classes = useDiffStyles();
  const text = pair[side]?.text ?? '';
  if (
    !before ||
    !after ||
    isSame(pair) ||
    before.text.length + after.text.length > MAX_LENGTH
  ) {
    return <>{text}</>;
  }
  const Tag = side === 'before' ? 'del' : 'ins';
  return (
    <>
      {diffWordsWithSpace(before.text, after.text)
        .filter(({ added, removed }) => (side === 'before' ? !added : !removed))
        .map(({ value, added, removed }, index) =>
          added || removed ? (
            <Tag
              key={index}
              className={added ? classes.addedWord : classes.removedWord}
            >
              {value}
            </Tag>
          ) : (
            value
          ),
        )}
    </>
  );
}
