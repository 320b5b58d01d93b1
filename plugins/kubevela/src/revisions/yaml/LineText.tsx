import { ChangedText } from '../../common/ChangedText';
import { isSame, type LinePair } from './lineDiff';

/** One side of a line; what differs from the other side stands out. */
export function LineText(props: { pair: LinePair; side: 'before' | 'after' }) {
  const { pair, side } = props;
  const { before, after } = pair;
  if (!before || !after || isSame(pair)) {
    return <>{pair[side]?.text ?? ''}</>;
  }
  return <ChangedText before={before.text} after={after.text} side={side} />;
}
