import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import CloudOffIcon from '@material-ui/icons/CloudOff';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import LockIcon from '@material-ui/icons/Lock';
import { errorStatus, errorText } from '../api/errors';
import { useT } from '../translation/useT';
import { Blank } from './Blank';

const FORBIDDEN = 403;
const NOT_FOUND = 404;

const useStyles = makeStyles(theme => ({
  message: {
    display: 'inline-block',
    marginTop: theme.spacing(1),
    fontFamily: 'monospace',
    fontSize: '0.85em',
    whiteSpace: 'pre-wrap',
  },
}));

/**
 * A request that failed with nothing to show: forbidden names the permission, gone says so, anything
 * else offers the way out with the server's own words.
 *
 * @public
 */
export function RequestError(props: {
  error: unknown;
  /** Name of the permission that the request takes. */
  permission: string;
  onRetry?: () => void;
}) {
  const { error, permission, onRetry } = props;
  const { t } = useT();
  const classes = useStyles();
  const status = errorStatus(error);
  const name = <code>{permission}</code>;

  if (status === FORBIDDEN) {
    return (
      <Blank
        icon={<LockIcon fontSize="inherit" />}
        title={t('state.forbidden.title')}
        role="alert"
      >
        {t('state.forbidden.text', { permission: name })}
      </Blank>
    );
  }
  const retry = onRetry && (
    <Button variant="outlined" onClick={onRetry}>
      {t('state.retry')}
    </Button>
  );
  if (status === NOT_FOUND) {
    return (
      <Blank
        icon={<HelpOutlineIcon fontSize="inherit" />}
        title={t('state.notFound.title')}
        action={retry}
        role="alert"
      >
        {t('state.notFound.text', { permission: name })}
      </Blank>
    );
  }
  return (
    <Blank
      icon={<CloudOffIcon fontSize="inherit" />}
      title={t('state.failed.title')}
      action={retry}
      role="alert"
    >
      {t('state.failed.text')}
      <br />
      <span className={classes.message}>{errorText(error)}</span>
    </Blank>
  );
}
