import { makeStyles } from '@material-ui/core/styles';
import {
  quietColor,
  formatSpan,
  HealthMark,
  Notice,
  RelativeTime,
  useNow,
  useProblemText,
  useT,
  type Instance,
  type Problem,
  type Tone,
} from '@velastage/plugin-kubevela-react';
import { CodeBlock } from '../common/CodeBlock';
import { Disclosure } from '../common/Disclosure';
import { ResourceLink } from '../common/ResourceLink';
import { LastLines } from './LastLines';
import { hasLastLines } from './useLastLines';

const TONES: Record<Problem['severity'], Tone> = {
  error: 'error',
  warning: 'warning',
  info: 'muted',
};

/** Problems that are seen at once; each log is a request to its cluster. */
const SEEN_AT_ONCE = 3;

const useStyles = makeStyles(theme => ({
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(2),
    rowGap: theme.spacing(0.5),
  },
  quiet: { color: quietColor(theme) },
  block: { marginTop: theme.spacing(0.75) },
  further: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
  },
}));

/** The first line: what is wrong, where, what to do; or that all is well, and since when. */
export function Headline(props: { instance: Instance; component?: string }) {
  const { instance, component } = props;
  const { t } = useT();
  const classes = useStyles();
  // The entity's own component first; the rest stays in the server's order, worst first.
  const isOwn = (problem: Problem) =>
    component !== undefined && problem.component === component;
  const problems = [...instance.problems].sort(
    (a, b) => Number(isOwn(b)) - Number(isOwn(a)),
  );
  if (problems.length === 0) {
    return <WithoutProblem instance={instance} />;
  }
  const [first, ...further] = problems;
  return (
    <div className={classes.further}>
      <ProblemNotice problem={first} instance={instance} withLog />
      {further.length > 0 && (
        <Disclosure
          summary={t('headline.further', { count: further.length })}
          open={problems.length <= SEEN_AT_ONCE}
        >
          <div className={classes.further}>
            {further.map((problem, index) => (
              <ProblemNotice
                key={index}
                problem={problem}
                instance={instance}
                withLog={problems.length <= SEEN_AT_ONCE}
              />
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}

function ProblemNotice(props: {
  problem: Problem;
  instance: Instance;
  withLog: boolean;
}) {
  const { problem, instance, withLog } = props;
  const { t } = useT();
  const classes = useStyles();
  const { sentence, advice } = useProblemText()(problem);
  return (
    <Notice tone={TONES[problem.severity] ?? 'warning'} title={sentence}>
      <div className={classes.facts}>
        {problem.resource && (
          <span>
            <span className={classes.quiet}>{t('headline.in')} </span>
            <ResourceLink resource={problem.resource} />
          </span>
        )}
        {problem.since && (
          <span className={classes.quiet}>
            <RelativeTime at={problem.since} form="for" />
          </span>
        )}
      </div>
      {advice && <div className={classes.block}>{advice}</div>}
      {withLog && hasLastLines(problem) && (
        <div className={classes.block}>
          <LastLines instance={instance.summary} problem={problem} />
        </div>
      )}
      {problem.original && (
        <div className={classes.block}>
          <Disclosure summary={t('headline.original')}>
            <CodeBlock text={problem.original} label={t('headline.original')} />
          </Disclosure>
        </div>
      )}
    </Notice>
  );
}

function WithoutProblem({ instance }: { instance: Instance }) {
  const { t, word } = useT();
  const now = useNow();
  const { health } = instance.summary;
  if (health.status === 'Healthy') {
    return (
      <Notice
        tone="ok"
        title={
          <span title={health.since}>
            {health.since
              ? t('headline.wellSince', {
                  span: formatSpan(t, now - Date.parse(health.since)),
                })
              : t('headline.well')}
          </span>
        }
      />
    );
  }
  const busy =
    health.status === 'Progressing' || health.status === 'Terminating';
  return (
    <Notice
      tone={busy ? 'busy' : 'warning'}
      title={
        <>
          <HealthMark health={health.status} />{' '}
          {health.since && <RelativeTime at={health.since} form="for" />}
        </>
      }
    >
      {health.message ??
        (busy
          ? undefined
          : t('headline.unexplained', {
              status: word('health', health.status),
            }))}
    </Notice>
  );
}
