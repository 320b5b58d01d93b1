import { isSame, type LinePair } from './lineDiff';
import { LineText } from './LineText';
import { useDiffStyles } from './useDiffStyles';

/** Lines of both texts beside each other. */
export function SplitLines({ lines }: { lines: LinePair[] }) {
  const classes = useDiffStyles();
  return (
    <tbody>
      {lines.map((pair, index) => {
        const { before, after } = pair;
        const same = isSame(pair);
        const removed = !same && before ? classes.removed : '';
        const added = !same && after ? classes.added : '';
        return (
          <tr key={index}>
            <td className={`${classes.number} ${removed}`}>
              {before?.number} {removed && '-'}
            </td>
            <td className={`${classes.half} ${removed}`}>
              <LineText pair={pair} side="before" />
            </td>
            <td className={`${classes.number} ${added}`}>
              {after?.number} {added && '+'}
            </td>
            <td className={`${classes.half} ${added}`}>
              <LineText pair={pair} side="after" />
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}
