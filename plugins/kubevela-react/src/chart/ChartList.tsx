import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { ChartRepository, ChartSummary } from '../api/models';
import { quietColor } from '../health/tone';
import { Notice } from '../states/Notice';
import { Quiet } from '../text/Quiet';
import { SafeLink } from '../text/SafeLink';
import { useT } from '../translation/useT';

const CARD_PX = 280;

const useStyles = makeStyles(theme => ({
  repository: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    minWidth: 0,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: theme.spacing(1),
    overflowWrap: 'anywhere',
  },
  title: { margin: 0, fontSize: '1rem', fontWeight: 600 },
  cards: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${CARD_PX}px), 1fr))`,
    gap: theme.spacing(1),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
    padding: theme.spacing(1, 1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: 600, fontSize: '0.9rem' },
  text: { color: quietColor(theme), fontSize: '0.8rem', flex: 1 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    fontSize: '0.8rem',
  },
}));

/**
 * Charts by the repository that they lie in, and what is wrong with a repository.
 *
 * @public
 */
export function ChartList(props: {
  repositories: ChartRepository[];
  /** What one can do with a chart. */
  action(repository: ChartRepository, chart: ChartSummary): ReactNode;
}) {
  const { repositories, action } = props;
  const { t } = useT();
  const classes = useStyles();
  return (
    <>
      {repositories.map(repository => {
        const { name, title = name, url, charts, totalCharts } = repository;
        return (
          <section key={name} aria-label={title} className={classes.repository}>
            <div className={classes.head}>
              <h3 className={classes.title}>{title}</h3>
              <Quiet>{url}</Quiet>
            </div>
            {repository.problem && (
              <Notice
                tone="warning"
                title={t(
                  repository.readAt
                    ? 'chart.repository.stale'
                    : 'chart.repository.broken',
                )}
              >
                {repository.problem}
              </Notice>
            )}
            {charts.length === 0 && !repository.problem && (
              <Quiet>{t('chart.none')}</Quiet>
            )}
            <ul className={classes.cards}>
              {charts.map(chart => (
                <li key={chart.name} className={classes.card}>
                  <div className={classes.name}>{chart.name}</div>
                  <div className={classes.text}>
                    {chart.problem ?? chart.description}
                  </div>
                  <div className={classes.foot}>
                    <span>
                      {versionText(chart)}
                      {chart.deprecated && <> · {t('chart.deprecated')}</>}
                      {chart.home && (
                        <>
                          {' · '}
                          <SafeLink url={chart.home}>
                            {t('chart.home')}
                          </SafeLink>
                        </>
                      )}
                    </span>
                    {chart.version && action(repository, chart)}
                  </div>
                </li>
              ))}
            </ul>
            {totalCharts > charts.length && (
              <Quiet>
                {t('chart.more', {
                  number: String(totalCharts - charts.length),
                })}
              </Quiet>
            )}
          </section>
        );
      })}
    </>
  );

  function versionText({ version, appVersion }: ChartSummary): string {
    return [version, appVersion && t('chart.appVersion', { appVersion })]
      .filter(Boolean)
      .join(' · ');
  }
}
