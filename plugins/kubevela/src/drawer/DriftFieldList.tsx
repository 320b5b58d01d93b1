import { makeStyles } from '@material-ui/core/styles';
import {
  quietColor,
  useT,
  type FieldManager,
  type ResourceDrift,
} from '@velastage/plugin-kubevela-react';
import { DriftValue } from './DriftValue';
import { FieldManagerLine } from './FieldManagerLine';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  field: {
    padding: theme.spacing(1.5, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  path: {
    fontFamily: 'monospace',
    fontSize: '0.85rem',
    fontWeight: 600,
    overflowWrap: 'anywhere',
    marginBottom: theme.spacing(0.75),
  },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: theme.spacing(1.5),
    margin: 0,
    '& dt': { color: quietColor(theme), fontSize: '0.78rem' },
    '& dd': { margin: 0 },
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
    },
  },
  none: { color: quietColor(theme), fontSize: '0.85rem' },
}));

/** The fields that differ: what was applied beside what is there; under each other on a phone. */
export function DriftFieldList(props: {
  fields: NonNullable<ResourceDrift['fields']>;
  /** Who has written them, by path; what is not known is left out. */
  managers: ReadonlyMap<string, FieldManager>;
}) {
  const classes = useStyles();
  const { t } = useT();
  return (
    <ul className={classes.list} aria-label={t('driftPart.fields')}>
      {props.fields.map(({ path, applied, live }) => {
        const manager = props.managers.get(path);
        const sides = [
          {
            name: t('driftList.applied'),
            json: applied,
            none: t('driftList.notSet'),
            other: live && ({ json: live, is: 'after' } as const),
          },
          {
            name: t('driftList.live'),
            json: live,
            none: t('driftList.gone'),
            other: applied && ({ json: applied, is: 'before' } as const),
          },
        ];
        return (
          <li key={path} className={classes.field}>
            <div className={classes.path}>{path}</div>
            {manager && <FieldManagerLine {...manager} />}
            <dl className={classes.sides}>
              {sides.map(({ name, json, none, other }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    {json === undefined ? (
                      <span className={classes.none}>{none}</span>
                    ) : (
                      <DriftValue
                        json={json}
                        label={`${path}, ${name}`}
                        other={other || undefined}
                      />
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
