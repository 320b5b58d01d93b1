import { makeStyles } from '@material-ui/core/styles';
import {
  quietColor,
  CopyButton,
  Notice,
  RelativeTime,
  useT,
  type BlindSpot,
} from '@velastage/plugin-kubevela-react';
import { CodeBlock } from './CodeBlock';
import { Disclosure } from './Disclosure';

/** A cluster that forbids everything has one of these per kind; nobody reads more than this at once. */
const MAX_SHOWN = 20;

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: {
    padding: theme.spacing(1, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    alignItems: 'baseline',
  },
  what: { fontWeight: 600 },
  quiet: { color: quietColor(theme) },
  rule: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    '& > pre': { alignSelf: 'stretch' },
  },
}));

/** What we may not see, with the rule that would change it. */
export function BlindSpotList({ items }: { items: BlindSpot[] }) {
  const classes = useStyles();
  const { t } = useT();
  return (
    <ul className={classes.list}>
      {items.slice(0, MAX_SHOWN).map((spot, index) => {
        const what = [
          spot.kind ?? spot.resource,
          spot.namespace && `(${spot.namespace})`,
        ]
          .filter(Boolean)
          .join(' ');
        return (
          <li key={index} className={classes.item}>
            <div className={classes.head}>
              {what && <span className={classes.what}>{what}</span>}
              <span>{t(`blind.${spot.reason}`)}</span>
              {spot.since && (
                <span className={classes.quiet}>
                  <RelativeTime at={spot.since} form="for" />
                </span>
              )}
            </div>
            <div>{spot.message}</div>
            {spot.rule && (
              <Disclosure summary={t('blind.rule')}>
                <div className={classes.rule}>
                  <CodeBlock text={spot.rule} label={t('blind.rule')} />
                  <CopyButton text={spot.rule} what={t('blind.rule')} />
                </div>
              </Disclosure>
            )}
          </li>
        );
      })}
      {items.length > MAX_SHOWN && <li>+{items.length - MAX_SHOWN}</li>}
    </ul>
  );
}

/** {@link BlindSpotList} as a note on a screen; nothing where everything is seen. */
export function BlindSpots({ items }: { items: BlindSpot[] }) {
  const { t } = useT();
  return items.length > 0 ? (
    <Notice tone="warning" title={t('blind.title', { count: items.length })}>
      <BlindSpotList items={items} />
    </Notice>
  ) : null;
}
