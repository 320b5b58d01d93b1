import { makeStyles } from '@material-ui/core/styles';
import {
  quietColor,
  useT,
  type ResourceDrift,
} from '@velastage/plugin-kubevela-react';

const MAX_FIELDS = 12;

const useStyles = makeStyles(theme => ({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    marginTop: theme.spacing(0.5),
    fontSize: '0.8rem',
    '& th': {
      textAlign: 'left',
      fontWeight: 600,
      color: quietColor(theme),
    },
    '& th, & td': {
      padding: theme.spacing(0.25, 1, 0.25, 0),
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
    },
    '& td': { fontFamily: 'monospace' },
  },
  none: { color: quietColor(theme), fontFamily: 'inherit' },
}));

/** The fields that differ, with what was applied and what is there. */
export function DriftFields(props: {
  fields: NonNullable<ResourceDrift['fields']>;
}) {
  const { fields } = props;
  const classes = useStyles();
  const { t } = useT();
  const left = fields.length - MAX_FIELDS;
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('driftList.field')}</th>
            <th scope="col">{t('driftList.applied')}</th>
            <th scope="col">{t('driftList.live')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.slice(0, MAX_FIELDS).map(({ path, applied, live }) => (
            <tr key={path}>
              <td>{path}</td>
              <td>
                {applied ?? (
                  <span className={classes.none}>{t('driftList.notSet')}</span>
                )}
              </td>
              <td>
                {live ?? (
                  <span className={classes.none}>{t('driftList.gone')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && t('driftList.moreFields', { count: left })}
    </>
  );
}
