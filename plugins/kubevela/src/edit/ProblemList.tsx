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
}) {
  const classes = useStyles();
  const { t } = useT();
  return (
    <section aria-label={props.title}>
      <Typography variant="subtitle2" component="h3">
        {props.title}
      </Typography>
      <ul className={classes.list}>
        {props.problems.map(({ code, path, line, message }, index) => (
          <li key={`${code} ${path} ${index}`}>
            {message}
            {path && (
              <Quiet>
                <span className={classes.place}>{path}</span>
                {line && `, ${t('edit.line', { line: String(line) })}`}
              </Quiet>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
