import { useMemo, useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { Notice, Quiet, useT } from '@velastage/plugin-kubevela-react';
import { foldEqual, type Stretch } from './folding';
import { InlineLines } from './InlineLines';
import { isSame, pairLines } from './lineDiff';
import { SplitLines } from './SplitLines';
import { useDiffStyles } from './useDiffStyles';

/** More is drawn when somebody asks: a browser draws some thousand lines at once without a pause. */
const MAX_LINES = 1_500;

const useStyles = makeStyles(() => ({
  frame: { overflowX: 'auto' },
  more: { textTransform: 'none' },
}));

/** Two YAML texts, side by side or one under the other; what is equal is folded. */
export function YamlDiff(props: { from: string; to: string; split: boolean }) {
  const { from, to, split } = props;
  const classes = useStyles();
  const diff = useDiffStyles();
  const { t } = useT();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [limit, setLimit] = useState(MAX_LINES);
  const pairs = useMemo(() => pairLines(from, to), [from, to]);
  const stretches = useMemo(() => foldEqual(pairs ?? []), [pairs]);
  if (!pairs) {
    return <Notice tone="muted">{t('revisions.yaml.tooDifferent')}</Notice>;
  }
  if (pairs.every(isSame)) {
    return <Quiet>{t('revisions.yaml.same')}</Quiet>;
  }
  const Lines = split ? SplitLines : InlineLines;
  const { shown, left } = withinLimit(stretches, open, limit);
  return (
    <>
      <div
        className={classes.frame}
        role="region"
        aria-label="YAML"
        // What scrolls has to be reachable without a mouse.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={diff.table}>
          {shown.map(({ start, lines, folded }) =>
            folded && !open.has(start) ? (
              <tbody key={start}>
                <tr className={diff.fold}>
                  <td colSpan={4}>
                    <Button
                      size="small"
                      className={classes.more}
                      onClick={() => setOpen(new Set([...open, start]))}
                    >
                      {t('revisions.yaml.unfold', { count: lines.length })}
                    </Button>
                  </td>
                </tr>
              </tbody>
            ) : (
              <Lines key={start} lines={lines} />
            ),
          )}
        </table>
      </div>
      {left > 0 && (
        <Button
          className={classes.more}
          onClick={() => setLimit(limit + MAX_LINES)}
        >
          {t('revisions.yaml.more', { count: left })}
        </Button>
      )}
    </>
  );
}

function withinLimit(
  stretches: Stretch[],
  open: ReadonlySet<number>,
  limit: number,
) {
  const shown: Stretch[] = [];
  let left = limit;
  let hidden = 0;
  for (const stretch of stretches) {
    const size =
      stretch.folded && !open.has(stretch.start) ? 1 : stretch.lines.length;
    if (left > 0) {
      shown.push(
        size > left
          ? { ...stretch, lines: stretch.lines.slice(0, left) }
          : stretch,
      );
    }
    hidden += Math.max(0, size - Math.max(0, left));
    left -= size;
  }
  return { shown, left: hidden };
}
