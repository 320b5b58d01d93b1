import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { quietColor, useT } from '@velastage/plugin-kubevela-react';
import { podColor } from './podColors';
import type { PodOfLog } from './podsOfLog';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
  pod: {
    fontFamily: 'monospace',
    fontSize: '0.78rem',
    padding: theme.spacing(0.25, 1),
    border: '1px solid',
    borderRadius: 12,
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 1,
    },
  },
  gone: { textDecoration: 'line-through' },
  state: { marginLeft: theme.spacing(0.75), fontFamily: 'inherit' },
}));

/** The pods of a log, each in its colour: pressed ones are shown. */
export function PodChips(props: {
  pods: PodOfLog[];
  hidden: ReadonlySet<string>;
  onToggle(pod: string): void;
}) {
  const { pods, hidden, onToggle } = props;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useT();
  return (
    <div className={classes.root} role="group" aria-label={t('logs.pods')}>
      {pods.map(({ name, short, index, state, message }) => {
        const shown = !hidden.has(name);
        const color = shown ? podColor(theme, index) : quietColor(theme);
        return (
          <ButtonBase
            key={name}
            className={classes.pod}
            style={{
              color,
              borderColor: shown ? color : theme.palette.divider,
            }}
            aria-pressed={shown}
            title={message ? `${name}: ${message}` : name}
            onClick={() => onToggle(name)}
          >
            <span className={state === 'gone' ? classes.gone : undefined}>
              {short}
            </span>
            {state !== 'following' && (
              <span className={classes.state}>{t(`logs.pod.${state}`)}</span>
            )}
          </ButtonBase>
        );
      })}
    </div>
  );
}
