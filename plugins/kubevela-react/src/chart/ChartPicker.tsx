import { useState } from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type { ChartContent, ChartRepository } from '../api/models';
import { errorText } from '../api/errors';
import { Notice } from '../states/Notice';
import { Skeleton } from '../states/Skeleton';
import { Quiet } from '../text/Quiet';
import { useT } from '../translation/useT';
import { ChartList } from './ChartList';
import type { FoundChart, NamedChart } from '@velastage/plugin-kubevela-common';
import { useChartRepositories } from './useCharts';
import { VersionSelect } from './VersionSelect';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    minWidth: 0,
    padding: theme.spacing(1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    '& .MuiButton-root': { textTransform: 'none' },
  },
  name: { fontWeight: 600, overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer', width: 'fit-content', fontSize: '0.85rem' },
  readme: {
    margin: theme.spacing(1, 0, 0),
    maxHeight: 320,
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    font: 'inherit',
    fontSize: '0.85rem',
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    maxHeight: 420,
    overflowY: 'auto',
  },
}));

/** A chart of the configured repositories: one chooses it, and its version. Another one can still be named below. */
export function ChartPicker(props: {
  /** As the component names it now. */
  found: FoundChart<ChartRepository> | undefined;
  /** What is in that version, once it is known. */
  content: ChartContent | undefined;
  contentError: unknown;
  /** The component names one that is in no configured repository. */
  isElsewhere: boolean;
  onPick(chart: NamedChart): void;
  readOnly?: boolean;
  /** Unique in the page. */
  id: string;
}) {
  const { found, content, onPick, readOnly, id } = props;
  const { t } = useT();
  const classes = useStyles();
  const [isOpen, setOpen] = useState<boolean>();
  const [q, setQ] = useState('');
  // A chart that somebody names by hand is not pushed aside by a list.
  const shown = (isOpen ?? (!found && !props.isElsewhere)) && !readOnly;
  const { data, error } = useChartRepositories(q ? { q } : {}, shown === true);
  const pick = (repository: ChartRepository, chart: string, version?: string) =>
    onPick({ type: repository.type, url: repository.url, chart, version });
  return (
    <section aria-label={t('chart.title')} className={classes.root}>
      <div className={classes.line}>
        {found ? (
          <span className={classes.name}>
            {t('chart.from', {
              chart: found.chart,
              repository: found.repository.title ?? found.repository.name,
            })}
          </span>
        ) : (
          <Quiet>
            {t(props.isElsewhere ? 'chart.elsewhere' : 'chart.choose')}
          </Quiet>
        )}
        {found && (
          <VersionSelect
            found={found}
            onChange={version => pick(found.repository, found.chart, version)}
            readOnly={readOnly}
            id={`${id}-version`}
          />
        )}
        {(found || props.isElsewhere) && !readOnly && (
          <Button
            size="small"
            aria-expanded={shown}
            onClick={() => setOpen(!shown)}
          >
            {t(shown ? 'form.less' : 'chart.another')}
          </Button>
        )}
      </div>
      {content?.description && found && <Quiet>{content.description}</Quiet>}
      {content?.readme && found && (
        <details>
          <summary className={classes.summary}>{t('chart.readme')}</summary>
          <pre
            className={classes.readme}
            role="region"
            aria-label={t('chart.readme')}
            // What scrolls has to be reachable without a mouse.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
          >
            {content.readme}
          </pre>
        </details>
      )}
      {content?.deprecated && (
        <Notice tone="warning" title={t('chart.isDeprecated')} />
      )}
      {content?.problem && (
        <Notice tone="warning" title={content.problem} role="status" />
      )}
      {Boolean(props.contentError) && (
        <Notice
          tone="warning"
          title={errorText(props.contentError)}
          role="status"
        />
      )}
      {found?.repository.isPrivate && (
        <Notice tone="muted" title={t('chart.private')} />
      )}
      {shown && (
        <>
          <TextField
            id={`${id}-find`}
            label={t('chart.search')}
            value={q}
            onChange={event => setQ(event.target.value)}
            variant="outlined"
            size="small"
          />
          {Boolean(error) && (
            <Notice tone="error" title={errorText(error)} role="status" />
          )}
          {!data && !error && <Skeleton heights={[72, 72]} />}
          <div className={classes.list}>
            <ChartList
              repositories={data?.items ?? []}
              action={(repository, { name, version }) => (
                <Button
                  size="small"
                  variant="outlined"
                  style={{ textTransform: 'none' }}
                  aria-label={t('chart.take', { chart: name })}
                  onClick={() => {
                    setOpen(false);
                    pick(repository, name, version);
                  }}
                >
                  {t('chart.use')}
                </Button>
              )}
            />
          </div>
        </>
      )}
    </section>
  );
}
