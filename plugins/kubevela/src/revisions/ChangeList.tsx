import type { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  Quiet,
  quietColor,
  useT,
  type RevisionChange,
} from '@velastage/plugin-kubevela-react';
import { DriftValue } from '../drawer/DriftValue';
import { partText } from './changeText';

const useStyles = makeStyles(theme => ({
  part: {
    '& + &': { marginTop: theme.spacing(2) },
  },
  title: { fontSize: '0.9rem', fontWeight: 600 },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: '0.85rem',
    '& th': {
      textAlign: 'left',
      fontWeight: 600,
      color: quietColor(theme),
      fontSize: '0.78rem',
    },
    '& th, & td': {
      padding: theme.spacing(0.5, 1, 0.5, 0),
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
    },
    '& tbody tr': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  parameter: { width: '28%' },
  path: { fontFamily: 'monospace', fontSize: '0.8rem' },
  none: { color: quietColor(theme) },
}));

/**
 * What differs, parameter by parameter, under the part of the Application that it belongs to.
 *
 * @param definition - what else there is to show of a definition that has changed
 */
export function ChangeList(props: {
  changes: RevisionChange[];
  definition?(name: string): ReactNode;
}) {
  const { changes, definition } = props;
  const { t } = useT();
  const classes = useStyles();
  if (changes.length === 0) {
    return <Quiet>{t('revisions.compare.same')}</Quiet>;
  }
  const parts = new Map<string, RevisionChange[]>();
  for (const change of changes) {
    const part = partText(t, change);
    parts.set(part, [...(parts.get(part) ?? []), change]);
  }
  return (
    <div>
      {[...parts].map(([part, its]) => (
        <section key={part} className={classes.part} aria-label={part}>
          <Typography component="h3" className={classes.title}>
            {part}
          </Typography>
          <PartChanges changes={its} definition={definition} />
        </section>
      ))}
    </div>
  );
}

function PartChanges({
  changes,
  definition,
}: Parameters<typeof ChangeList>[0]) {
  const classes = useStyles();
  const { t } = useT();
  const whole = changes.find(
    ({ path, scope }) => !path || scope === 'definition',
  );
  if (whole) {
    const { scope, kind, name } = whole;
    return (
      <>
        <Quiet>{t(`revisions.whole.${kind}`)}</Quiet>
        {scope === 'definition' &&
          kind === 'changed' &&
          definition?.(name ?? '')}
      </>
    );
  }
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col" className={classes.parameter}>
            {t('revisions.parameter')}
          </th>
          <th scope="col">{t('revisions.before')}</th>
          <th scope="col">{t('revisions.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ path, from, to }) => (
          <tr key={path}>
            <th scope="row" className={classes.path}>
              {path}
            </th>
            <Value json={from} label={path} other={to} otherIs="after" />
            <Value json={to} label={path} other={from} otherIs="before" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value(props: {
  json: string | undefined;
  label: string;
  other: string | undefined;
  otherIs: 'before' | 'after';
}) {
  const { json, label, other, otherIs } = props;
  const classes = useStyles();
  const { t } = useT();
  return (
    <td>
      {json === undefined ? (
        <span className={classes.none}>{t('driftList.notSet')}</span>
      ) : (
        <DriftValue
          json={json}
          label={label}
          other={other === undefined ? undefined : { json: other, is: otherIs }}
        />
      )}
    </td>
  );
}
