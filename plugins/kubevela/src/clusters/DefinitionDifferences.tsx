import { makeStyles } from '@material-ui/core/styles';
import {
  Notice,
  Quiet,
  useT,
  type Cluster,
} from '@velastage/plugin-kubevela-react';

/** Of a cluster that has hardly anything in common with the others; nobody reads more than this. */
const MAX_SHOWN = 50;
const NAMED_CLUSTERS = 5;

const useStyles = makeStyles(theme => ({
  scroller: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    fontSize: '0.8rem',
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: theme.spacing(0.25, 2, 0.25, 0),
    },
  },
}));

/** The definitions that this cluster has otherwise than the others, or not at all. */
export function DefinitionDifferences({ cluster }: { cluster: Cluster }) {
  const classes = useStyles();
  const { t } = useT();
  const { definitions } = cluster;
  if (!definitions) {
    return null;
  }
  const { total, differences } = definitions;
  if (differences.length === 0) {
    return (
      <Quiet>{t('clusters.definitions.same', { n: String(total) })}</Quiet>
    );
  }
  return (
    <Notice
      tone="warning"
      title={t('clusters.definitions.title', { count: differences.length })}
    >
      <div>{t('clusters.definitions.text')}</div>
      <div className={classes.scroller}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('clusters.definitions.name')}</th>
              <th scope="col">{t('clusters.definitions.kind')}</th>
              <th scope="col">{t('clusters.definitions.state')}</th>
              <th scope="col">{t('clusters.definitions.clusters')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.slice(0, MAX_SHOWN).map(each => (
              <tr key={`${each.kind}/${each.name}`}>
                <td>{each.name}</td>
                <td>{each.kind}</td>
                <td>{t(`clusters.definitions.${each.state}`)}</td>
                <td title={each.clusters.join(', ')}>
                  {shortened(each.clusters)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {differences.length > MAX_SHOWN && (
        <div>
          {t('clusters.definitions.more', {
            n: String(differences.length - MAX_SHOWN),
          })}
        </div>
      )}
    </Notice>
  );
}

function shortened(clusters: string[]): string {
  const named = clusters.slice(0, NAMED_CLUSTERS).join(', ');
  const more = clusters.length - NAMED_CLUSTERS;
  return more > 0 ? `${named} +${more}` : named;
}
