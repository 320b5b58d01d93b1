import { isSame, type LinePair } from './lineDiff';
import { LineText } from './LineText';
import { useDiffStyles } from './useDiffStyles';

/** Lines of both texts under each other; a changed stretch first as it was, then as it is. */
export function InlineLines({ lines }: { lines: LinePair[] }) {
  const classes = useDiffStyles();
  const rows: JSX.Element[] = [];
  const row = (pair: LinePair, side: 'before' | 'after', sign: string) => {
    const tone = { '-': classes.removed, '+': classes.added }[sign] ?? '';
    rows.push(
      <tr key={rows.length} className={tone}>
        <td className={classes.number}>
          {side === 'before' || sign === ' ' ? pair.before?.number : ''}
        </td>
        <td className={classes.number}>
          {side === 'after' ? pair.after?.number : ''}
        </td>
        <td aria-hidden={sign === ' '}>{sign}</td>
        <td className={classes.text}>
          <LineText pair={pair} side={side} />
        </td>
      </tr>,
    );
  };
  for (let start = 0; start < lines.length; ) {
    if (isSame(lines[start])) {
      row(lines[start], 'after', ' ');
      start += 1;
      continue;
    }
    let end = start;
    while (end < lines.length && !isSame(lines[end])) end++;
    const changed = lines.slice(start, end);
    changed.forEach(pair => pair.before && row(pair, 'before', '-'));
    changed.forEach(pair => pair.after && row(pair, 'after', '+'));
    start = end;
  }
  return <tbody>{rows}</tbody>;
}
