import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  Quiet,
  useT,
  type ApplyProblem,
} from '@velastage/plugin-kubevela-react';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    ...theme.typography.body2,
    overflowWrap: 'anywhere',
  },
  place: { fontFamily: 'monospace', fontSize: '0.8rem' },
}));

/** What is wrong with an Application, with the place of each. */
export function ProblemList(props: {
  title: string;
  problems: ApplyProblem[];
  /** Leads to what a problem is about. */
  onShow?(problem: ApplyProblem): void;
}) {
  const classes = useStyles();
  const { t } = useT();
  return (
    <section aria-label={props.title}>
      <Typography variant="subtitle2" component="h3">
        {props.title}
      </Typography>
      <ul className={classes.list}>
        {props.problems.map((problem, index) => {
          const { code, path, line, message } = problem;
          return (
            <li key={`${code} ${path} ${index}`}>
              {message}
              {path && props.onShow && (
                <Button
                  size="small"
                  style={{ textTransform: 'none', marginLeft: 8 }}
                  aria-label={t('edit.show', { path })}
                  onClick={() => props.onShow?.(problem)}
                >
                  {t('edit.show.short')}
                </Button>
              )}
              {path && (
                <Quiet>
                  <span className={classes.place}>{path}</span>
                  {line && `, ${t('edit.line', { line: String(line) })}`}
                </Quiet>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
