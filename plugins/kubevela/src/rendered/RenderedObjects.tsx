import { makeStyles } from '@material-ui/core/styles';
import {
  Notice,
  Quiet,
  useT,
  type RenderedChanges,
} from '@velastage/plugin-kubevela-react';
import { Disclosure } from '../common/Disclosure';
import { RenderedObject } from './RenderedObject';

/** So few are shown open. */
const MAX_OPEN = 1;

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.75),
  },
}));

/** What becomes of each object; those that stay as they are in one line. */
export function RenderedObjects({ rendered }: { rendered: RenderedChanges }) {
  const { problem, items, left } = rendered;
  const { t } = useT();
  const classes = useStyles();
  if (problem) {
    return (
      <Notice tone="warning" title={t('rendered.failed')}>
        <div style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {problem}
        </div>
      </Notice>
    );
  }
  if (items.length === 0) {
    return <Quiet>{t('rendered.none')}</Quiet>;
  }
  const changed = items.filter(({ change }) => change !== 'unchanged');
  const same = items.filter(({ change }) => change === 'unchanged');
  const list = (shown: typeof items, open: boolean) => (
    <ul className={classes.list}>
      {shown.map(item => (
        <li
          key={[item.apiVersion, item.kind, item.namespace, item.name].join()}
        >
          <RenderedObject item={item} open={open} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {changed.length === 0 ? (
        <Quiet>{t('rendered.same')}</Quiet>
      ) : (
        list(
          changed,
          changed.length <= MAX_OPEN && changed[0].change === 'changed',
        )
      )}
      {same.length > 0 && (
        <Disclosure summary={t('rendered.unchanged', { count: same.length })}>
          {list(same, false)}
        </Disclosure>
      )}
      {left > 0 && <Quiet>{t('rendered.left', { count: left })}</Quiet>}
    </>
  );
}
